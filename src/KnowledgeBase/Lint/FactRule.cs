using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>A fact that articles use is known, and says something sensible where it is missing.</summary>
internal sealed class FactRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content)
    {
        var uses = content.Articles.All.SelectMany(UsesOf).ToList();
        return content.Municipalities.Count == 0 ? Broken(content) : Broken(content).Concat(Unknown(uses, content)).Concat(Missing(uses, content));
    }

    private static IEnumerable<ArticleProblem> Unknown(List<Use> uses, ContentFolder content) =>
        uses.Where(use => Shown(use, content).All(municipality => !municipality.Facts.Has(use.Key)))
            .Select(use => Problem.FactUnknown(use.Article.File, use.Line, use.Key));

    private static IEnumerable<ArticleProblem> Missing(List<Use> uses, ContentFolder content) =>
        content.Municipalities.Values.OrderBy(municipality => municipality.Id, StringComparer.Ordinal).SelectMany(municipality => uses
            .Where(use => Shown(use, content).Contains(municipality) && !municipality.Facts.Has(use.Key) && content.Municipalities.Values.Any(other => other.Facts.Has(use.Key)))
            .GroupBy(use => use.Key, StringComparer.Ordinal)
            .Select(same => MissingIn($"municipalities/{municipality.Id}/municipality.yaml", [.. same])));

    private static ArticleProblem MissingIn(string file, List<Use> uses) => uses.Find(use => !use.HasGeneral) is { } bare
        ? Problem.FactMissing(file, bare.Key, bare.Article.File)
        : Problem.FactLeftGeneral(file, uses[0].Key, uses[0].Article.File);

    private static IEnumerable<ArticleProblem> Broken(ContentFolder content) =>
        content.Articles.All.SelectMany(article => article.Sections.Where(section => LeftOver(section.Markdown))
            .Select(section => Problem.BracesWithoutFact(article.File, section.Line)));

    private static bool LeftOver(string markdown) => FactTemplate.Placeholder.Replace(markdown, "") is var rest && (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal));

    private static IEnumerable<Municipality> Shown(Use use, ContentFolder content) =>
        content.Municipalities.Values.Where(municipality => content.Articles.Shows(use.Article.Id, use.Article.MunicipalityId, municipality.Id));

    private static IEnumerable<Use> UsesOf(Article article)
    {
        var parts = article.Sections.Select(section => ($"{section.Heading}\n{section.Markdown}", section.Line))
            .Append((string.Join('\n', article.Title, article.Summary, article.Lead, article.Next?.Text, article.Next?.Url), 1));
        return parts.SelectMany(part => FactTemplate.Placeholder.Matches(part.Item1)
            .Select(hole => new Use(article, part.Item2 + part.Item1.AsSpan(0, hole.Index).Count('\n'), FactTemplate.Key(hole), hole.Groups["general"].Success)));
    }

    private sealed record Use(Article Article, int Line, string Key, bool HasGeneral);
}
