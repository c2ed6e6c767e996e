using System.Globalization;
using System.Text;

namespace Conversations.Privacy;

/// <summary>
/// Makes any string fit to store: lone surrogates become U+FFFD, line ends become \n, control characters other than
/// \n and \t go, and what is left is in Unicode normalization form C. Never throws.
/// </summary>
internal static class WellFormedText
{
    // No language stacks more marks on one letter (UAX #15, stream-safe text); without a limit
    // the sorting of marks in normalization takes quadratic time.
    private const int MarksInARow = 30;

    public static string Of(string text)
    {
        if (IsPlain(text))
            return text;
        var clean = Clean(text).Normalize(NormalizationForm.FormC);
        // One mark may come apart into two, which lengthens the row again.
        return Clean(clean);
    }

    private static bool IsPlain(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        var previous = 0;
        // Enumerating runes turns a lone surrogate into U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            // What is left out must not part two rows of marks.
            var leftOut = category == UnicodeCategory.Control && rune.Value is not ('\t' or '\n' or '\r');
            marks = IsMark(category) ? marks + 1 : leftOut ? marks : 0;
            if (rune.Value == '\r' || (rune.Value == '\n' && previous != '\r'))
                clean.Append('\n');
            else if (rune.Value is 0xFFFE or 0xFFFF)
                // Not characters; Normalize throws on the first.
                clean.Append('\uFFFD');
            else if (rune.Value != '\n' && !leftOut && marks <= MarksInARow)
                clean.Append(rune.ToString());
            previous = rune.Value;
        }
        return clean.ToString();
    }

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
