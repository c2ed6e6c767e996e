using System.Globalization;
using System.Text;

namespace Conversations.Privacy;

/// <summary>What stands between two groups of digits, from what binds them most to what parts them.</summary>
internal enum Gap
{
    /// <summary>Nothing that is seen: a mask with digits right beside it.</summary>
    None,
    Blank,
    Dash,
    Dot,
    Slash,

    /// <summary>One line break.</summary>
    Line,

    /// <summary>Other punctuation or much of it; only a number that proves itself by check digits reaches over it.</summary>
    Loose,

    /// <summary>A letter or anything else: two numbers.</summary>
    Hard,
}

internal static class Gaps
{
    private const int Tight = 5;
    private const int Loose = 12;

    /// <summary>Numbers side by side that may be one; a line break or a comma ends a number.</summary>
    public static bool Attaches(this Gap gap) => gap <= Gap.Slash;

    /// <summary>A zero-width or other unseen sign, or a mark on the digit before (as in a keycap).</summary>
    public static bool IsUnseen(UnicodeCategory category) =>
        category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    public static Gap Of(ReadOnlySpan<char> between)
    {
        var length = 0;
        var signs = 0;
        var kind = Gap.Blank;
        var last = Gap.None;
        foreach (var sign in between.EnumerateRunes())
        {
            if (IsUnseen(Rune.GetUnicodeCategory(sign)))
                continue;
            last = sign.IsBmp ? Of((char)sign.Value) : Gap.Hard;
            if (last == Gap.Hard || ++length > Loose)
                return Gap.Hard;
            if (last == Gap.Blank)
                continue;
            signs++;
            kind = last;
        }
        if (signs > 1 || length > Tight || (kind == Gap.Dot && last == Gap.Blank))
            return Gap.Loose;
        return length == 0 ? Gap.None : kind;
    }

    private static Gap Of(char c) => c switch
    {
        '\n' or '\u2028' or '\u2029' => Gap.Line,
        '\t' => Gap.Blank,
        '.' or '·' or '．' or '。' or '•' => Gap.Dot,
        '/' or '\\' or '⁄' or '∕' or '／' => Gap.Slash,
        '\u2212' => Gap.Dash,
        ',' or ':' or ';' or '_' or '*' or '|' or '(' or ')' or '\'' or '’' or '"' or '~' or '=' or '+' or '#' => Gap.Loose,
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.SpaceSeparator => Gap.Blank,
            UnicodeCategory.DashPunctuation => Gap.Dash,
            _ => Gap.Hard,
        },
    };
}
