using System.Collections.Frozen;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Analysis;

/// <summary>The word lists of <c>content/language</c>.</summary>
/// <param name="Stops">Words without a topic; the value is true when the word is kept as a signal.</param>
/// <param name="Counterparts">Words of one form with their counterparts in the other, both ways.</param>
/// <param name="ToNynorsk">A bokmål word's first nynorsk counterpart.</param>
/// <param name="Variants">Dialect and chat spellings with their written forms; those that are also other words are left out.</param>
/// <param name="Roots">Bokmål and nynorsk roots inside words, longest first.</param>
/// <param name="Everyday">Stems of everyday words with the words that public texts have for the same.</param>
/// <param name="AnswerKinds">What questions ask for and what words can answer.</param>
internal sealed record LanguageData(
    FrozenDictionary<string, bool> Stops,
    FrozenDictionary<string, IReadOnlyList<string>> Counterparts,
    FrozenDictionary<string, string> ToNynorsk,
    FrozenDictionary<string, IReadOnlyList<string>> Variants,
    IReadOnlyList<(string Bokmal, string Nynorsk)> Roots,
    AnswerKinds AnswerKinds,
    FrozenDictionary<string, IReadOnlyList<string>> Everyday)
{
    private static readonly Lazy<LanguageData> shipped = new(() => Read(null));

    public static LanguageData Shipped => shipped.Value;

    /// <summary>From the content's own files, else those the program was built with.</summary>
    public static LanguageData Read(IReadOnlyList<ContentFile>? own)
    {
        var pairs = Rows("language/nb-nn.tsv", own).Skip(1).SelectMany(Pairs).Where(pair => pair.Nb != pair.Nn).ToList();
        var bothWays = pairs.Concat(pairs.Select(pair => (Nb: pair.Nn, Nn: pair.Nb)));
        return new LanguageData(
            StopWords(own),
            bothWays.GroupBy(pair => pair.Nb, StringComparer.Ordinal).ToFrozenDictionary(same => same.Key, same => (IReadOnlyList<string>)[.. same.Select(pair => pair.Nn).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal),
            pairs.DistinctBy(pair => pair.Nb).ToFrozenDictionary(pair => pair.Nb, pair => pair.Nn, StringComparer.Ordinal),
            Spellings(own).Where(row => row[0].Length > 2).GroupBy(row => row[0], StringComparer.Ordinal).ToFrozenDictionary(same => same.Key, same => (IReadOnlyList<string>)[.. same.SelectMany(row => row[1..3]).Where(form => form.Length > 0).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal),
            [.. Rows("language/roots.tsv", own).Select(row => (row[0], row[1])).OrderByDescending(root => root.Item1.Length)],
            new AnswerKinds([.. Rows("language/answer-kinds.tsv", own)]),
            Rows("language/everyday.tsv", own)
                .SelectMany(row => row[0].Split(' ').Select(word => (Stem: NorwegianStemmer.Stem(word), Words: row[1].Split(' '))))
                .GroupBy(row => row.Stem, StringComparer.Ordinal)
                .ToFrozenDictionary(same => same.Key, same => (IReadOnlyList<string>)[.. same.SelectMany(row => row.Words).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal));
    }

    // "koffor" says as little about the topic as "hvorfor" does.
    private static FrozenDictionary<string, bool> StopWords(IReadOnlyList<ContentFile>? own)
    {
        var stops = Rows("language/stopwords.txt", own).DistinctBy(row => row[0]).ToDictionary(row => row[0], row => row.Length > 1 && row[1] == "signal", StringComparer.Ordinal);
        foreach (var row in Spellings(own).Where(row => row[3] is "dialect" or "form" && row[1..3].All(form => stops.ContainsKey(form))))
            stops.TryAdd(row[0], stops[row[1]]);
        return stops.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // "me" and "va" are words of their own: to rewrite them would say something else.
    private static IEnumerable<string[]> Spellings(IReadOnlyList<ContentFile>? own) => Rows("language/no-chat-variants.tsv", own).Skip(1)
        .Where(row => !row[0].Contains(' ', StringComparison.Ordinal) && (row.Length < 5 || !row[4].Contains("collides", StringComparison.Ordinal)));

    private static IEnumerable<(string Nb, string Nn)> Pairs(string[] row) =>
        row[2].Split('|').Prepend(row[1]).Where(form => form.Length > 0 && !form.Contains(' ', StringComparison.Ordinal) && !row[0].Contains(' ', StringComparison.Ordinal)).Select(form => (row[0], form));

    private static IEnumerable<string[]> Rows(string path, IReadOnlyList<ContentFile>? own) =>
        KnowledgeBase.Shipped.Text(path, own).ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
