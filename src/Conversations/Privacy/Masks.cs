using System.Runtime.InteropServices;
using System.Text;

namespace Conversations.Privacy;

/// <summary>A stretch of text to be masked: <c>text[Start..End]</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Finding(int Start, int End, RedactionKind Kind);

/// <summary>
/// The masks. They are stored markers, the same in every language (PV-07), not wording: changing one changes how
/// the log already written is read.
/// </summary>
internal static class Masks
{
    // In the order of RedactionKind.
    private static readonly string[] All =
    [
        "[fødselsnummer fjernet]",
        "[kortnummer fjernet]",
        "[kontonummer fjernet]",
        "[telefonnummer fjernet]",
        "[e-postadresse fjernet]",
    ];

    public static string Of(RedactionKind kind) => All[(int)kind];

    /// <summary>The text with a space where each mask stood.</summary>
    public static string Remove(string text) => All.Aggregate(text, (rest, mask) => rest.Replace(mask, " ", StringComparison.Ordinal));

    /// <summary>The kind of the mask that begins at this place, or null when none does.</summary>
    public static RedactionKind? At(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < All.Length; i++)
            if (text.StartsWith(All[i], StringComparison.Ordinal))
                return (RedactionKind)i;
        return null;
    }

    /// <summary>The kind of the mask that ends at the end of this text, or null when none does.</summary>
    public static RedactionKind? AtEnd(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < All.Length; i++)
            if (text.EndsWith(All[i], StringComparison.Ordinal))
                return (RedactionKind)i;
        return null;
    }

    /// <summary>Puts masks in; the findings are in order and do not overlap.</summary>
    public static string Apply(string text, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return text;
        var masked = new StringBuilder(text.Length);
        var done = 0;
        foreach (var finding in findings)
        {
            masked.Append(text, done, finding.Start - done).Append(Of(finding.Kind));
            done = finding.End;
        }
        return masked.Append(text, done, text.Length - done).ToString();
    }
}
