using System.Collections.Frozen;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Analysis;

/// <summary>The word lists of <c>content/language</c>.</summary>
/// <param name="Stops">Words without a topic; the value is true when the word is kept as a signal.</param>
/// <param name="Counterparts">Words of one form with their counterparts in the other, both ways.</param>
/// <param name="ToNynorsk">A bokmål word's first nynorsk counterpart.</param>
/// <param name="Roots">Bokmål and nynorsk roots inside words, longest first.</param>
internal sealed record LanguageData(
    FrozenDictionary<string, bool> Stops,
    FrozenDictionary<string, IReadOnlyList<string>> Counterparts,
    FrozenDictionary<string, string> ToNynorsk,
    IReadOnlyList<(string Bokmal, string Nynorsk)> Roots)
{
    private static readonly Lazy<LanguageData> shipped = new(() => Read(null));

    public static LanguageData Shipped => shipped.Value;

    /// <summary>From the content's own files, else those the program was built with.</summary>
    public static LanguageData Read(IReadOnlyList<ContentFile>? own)
    {
        var pairs = Rows("language/nb-nn.tsv", own).Skip(1).SelectMany(Pairs).Where(pair => pair.Nb != pair.Nn).ToList();
        var bothWays = pairs.Concat(pairs.Select(pair => (Nb: pair.Nn, Nn: pair.Nb)));
        return new LanguageData(
            Rows("language/stopwords.txt", own).DistinctBy(row => row[0]).ToFrozenDictionary(row => row[0], row => row.Length > 1 && row[1] == "signal", StringComparer.Ordinal),
            bothWays.GroupBy(pair => pair.Nb, StringComparer.Ordinal).ToFrozenDictionary(same => same.Key, same => (IReadOnlyList<string>)[.. same.Select(pair => pair.Nn).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal),
            pairs.DistinctBy(pair => pair.Nb).ToFrozenDictionary(pair => pair.Nb, pair => pair.Nn, StringComparer.Ordinal),
            [.. Rows("language/roots.tsv", own).Select(row => (row[0], row[1])).OrderByDescending(root => root.Item1.Length)]);
    }

    private static IEnumerable<(string Nb, string Nn)> Pairs(string[] row) =>
        row[2].Split('|').Prepend(row[1]).Where(form => form.Length > 0 && !form.Contains(' ', StringComparison.Ordinal) && !row[0].Contains(' ', StringComparison.Ordinal)).Select(form => (row[0], form));

    private static IEnumerable<string[]> Rows(string path, IReadOnlyList<ContentFile>? own) =>
        KnowledgeBase.Shipped.Text(path, own).ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
