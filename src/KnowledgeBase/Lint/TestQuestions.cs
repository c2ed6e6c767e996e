using System.Text.Json;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>
/// Questions the answers are judged by (<c>*.jsonl</c>, <c>q</c> a text or a list). An article that has one of them
/// as a sample would be judged by what it was told.
/// </summary>
internal static class TestQuestions
{
    public static IEnumerable<ArticleProblem> Check(ContentFolder content, string folder)
    {
        var samples = new AskedWords<(Article Article, int At)>();
        foreach (var article in content.Written)
        {
            foreach (var (at, question) in article.Questions.Index())
                samples.Add(question, (article, at));
        }
        return Read(folder).AsParallel().AsOrdered().SelectMany(asked => samples.Near(asked.Text, content.Style.NearlyEqual)
            .Select(same => Problem.QuestionTested(same.Article.File, same.Article.LineOf("questions", same.At), same.Article.Questions[same.At], asked.Where)));
    }

    private static IEnumerable<(string Where, string Text)> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Index()
                .Select(line => (Where: $"{Path.GetRelativePath(folder, file).Replace('\\', '/')}:{line.Index + 1}", Text: Judged(line.Item) ?? "")))
            .Where(asked => asked.Text.Length > 0);

    // Of several messages the last one is judged; those before only lead to it.
    private static string? Judged(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return null;
        using var row = JsonDocument.Parse(line);
        if (!row.RootElement.TryGetProperty("q", out var q))
            return null;
        return q.ValueKind == JsonValueKind.Array ? q.EnumerateArray().LastOrDefault().GetString() : q.GetString();
    }
}
