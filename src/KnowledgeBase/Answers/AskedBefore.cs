using KnowledgeBase.Articles;

namespace KnowledgeBase.Answers;

/// <summary>Questions people have asked and where their answer stands, from <c>asked.tsv</c>: address, tab, question.</summary>
/// <param name="ByArticle">For each article the questions, with the section when one is named, else null.</param>
internal sealed record AskedBefore(IReadOnlyDictionary<string, IReadOnlyList<(string? Section, string Question)>> ByArticle)
{
    public const string File = "asked.tsv";

    public static AskedBefore None { get; } = Of([]);

    public static AskedBefore Of(IEnumerable<(string Address, string Question)> rows) => new(rows
        .Select(row => (Parts: row.Address.Split('#'), row.Question))
        .GroupBy(row => row.Parts[0], StringComparer.Ordinal)
        .ToDictionary(
            article => article.Key,
            article => (IReadOnlyList<(string?, string)>)[.. article.Select(row => (row.Parts.Length > 1 ? row.Parts[1] : null, row.Question))],
            StringComparer.Ordinal));

    public static AskedBefore Read(IReadOnlyList<ContentFile> files) => files.FirstOrDefault(file => file.Path == File) is not { } file ? None : Of(
        file.Text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Where(row => row.Length == 2).Select(row => (row[0], row[1])));

    public IReadOnlyList<(string? Section, string Question)> Of(string articleId) => ByArticle.GetValueOrDefault(articleId) ?? [];
}
