using System.Collections.Frozen;

namespace KnowledgeBase.Articles;

/// <summary>Cuts running text into sentences, each with the white space after it.</summary>
internal static class Sentences
{
    // "tlf. {{phone}}" and "kl. {{hours}}" are one sentence.
    private static readonly FrozenSet<string> Abbreviations =
        new[] { "tlf", "kl", "nr", "ca", "jf", "mv", "bl", "evt", "pkt", "maks", "inkl", "ekskl", "gnr", "bnr" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Cut(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            SkipPlaceholder(text, ref at);
            if (text[at] is not ('.' or '!' or '?') || NextSentence(text, at) is not { } next || IsAbbreviation(text, start, at))
                continue;
            sentences.Add(text[start..next]);
            start = next;
            at = next - 1;
        }
        sentences.Add(text[start..]);
        return sentences;
    }

    // The general sentence between the braces has its own full stop, which ends nothing.
    private static void SkipPlaceholder(string text, ref int at)
    {
        if (!text.AsSpan(at).StartsWith("{{", StringComparison.Ordinal))
            return;
        var close = text.IndexOf("}}", at, StringComparison.Ordinal);
        at = close < 0 ? at : close + 1;
    }

    private static int? NextSentence(string text, int end)
    {
        var next = end + 1;
        while (next < text.Length && text[next] is ')' or '"' or '»' or '*' or '_')
            next++;
        var gap = next;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return next > gap && next < text.Length && Starts(text[next]) ? next : null;
    }

    private static bool Starts(char c) => char.IsUpper(c) || c is '{' or '[' or '*' or '_' or '«' or '"' or '(';

    private static bool IsAbbreviation(string text, int start, int dot)
    {
        var word = dot;
        while (word > start && (char.IsLetter(text[word - 1]) || text[word - 1] == '.'))
            word--;
        var before = text[word..dot];
        return before.Contains('.', StringComparison.Ordinal) || Abbreviations.Contains(before);
    }
}
