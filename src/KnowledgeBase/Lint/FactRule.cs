using System.Globalization;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>A fact that articles use is known, says something sensible where it is missing, and is not over.</summary>
internal sealed class FactRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content)
    {
        var problems = Broken(content).Concat(content.Municipalities.Values.SelectMany(municipality => Periods(municipality, content)));
        if (content.Municipalities.Count == 0)
            return problems;
        var uses = content.Written.SelectMany(UsesOf).ToList();
        var shown = content.Municipalities.Values.OrderBy(municipality => municipality.Id, StringComparer.Ordinal)
            .ToDictionary(municipality => municipality, municipality => ShownBy(municipality, uses, content.Articles));
        return problems.Concat(Unknown(uses, shown)).Concat(shown.SelectMany(by => Missing(by.Key, by.Value, content)));
    }

    private static IEnumerable<ArticleProblem> Unknown(List<Use> uses, Dictionary<Municipality, List<Use>> shown)
    {
        var known = shown.SelectMany(by => by.Value.Where(use => by.Key.Facts.Values(use.Key).Count > 0)).ToHashSet();
        return uses.Where(use => !known.Contains(use)).Select(use => Problem.FactUnknown(use.Article.File, use.Line, use.Key));
    }

    // A value that is over is told of where it stands.
    private static IEnumerable<ArticleProblem> Missing(Municipality municipality, List<Use> uses, ContentFolder content) => uses
        .Where(use => !municipality.Facts.Has(use.Key) && !IsOver(municipality, use.Key, content.Day.Today) && content.Municipalities.Values.Any(other => other.Facts.Values(use.Key).Count > 0))
        .GroupBy(use => use.Key, StringComparer.Ordinal)
        .Select(same => MissingIn(FileOf(municipality), [.. same]));

    private static ArticleProblem MissingIn(string file, List<Use> uses) => uses.Find(use => !use.HasGeneral) is { } bare
        ? Problem.FactMissing(file, bare.Key, bare.Article.File)
        : Problem.FactLeftGeneral(file, uses[0].Key, uses[0].Article.File);

    private static IEnumerable<ArticleProblem> Periods(Municipality municipality, ContentFolder content)
    {
        var today = content.Day.Today;
        foreach (var key in municipality.Facts.Keys)
        {
            var values = municipality.Facts.Values(key);
            if (IsOver(municipality, key, today))
                yield return Problem.FactOutdated(FileOf(municipality), values.MaxBy(value => value.To)!.Line, key);
            else if (values.Where(value => value.HoldsOn(today)).ToList() is { Count: > 0 } now && now.All(value => value.To < today.AddDays(content.Style.EndsSoon)) && values.All(value => value.From <= today))
                yield return Problem.FactEndsSoon(FileOf(municipality), now[^1].Line, key, now.Max(value => value.To)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static bool IsOver(Municipality municipality, string key, DateOnly today) =>
        municipality.Facts.Values(key) is { Count: > 0 } values && values.Any(value => value.To < today) && !values.Any(value => value.HoldsOn(today));

    private static IEnumerable<ArticleProblem> Broken(ContentFolder content) =>
        content.Written.SelectMany(article => article.Sections.Where(section => LeftOver(section.Markdown))
            .Select(section => Problem.BracesWithoutFact(article.File, section.Line)));

    private static bool LeftOver(string markdown) => FactTemplate.Placeholder.Replace(markdown, "") is var rest && (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal));

    // What a municipality replaces or switches off asks nothing of it.
    private static List<Use> ShownBy(Municipality municipality, List<Use> uses, ArticleShelf shelf)
    {
        var articles = shelf.All.Where(article => shelf.Shows(article.Id, article.MunicipalityId, municipality.Id)).ToList();
        var ids = articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        var sections = articles.SelectMany(article => article.Sections).ToHashSet<Section>(ReferenceEqualityComparer.Instance);
        return [.. uses.Where(use => use.Section is { } section ? sections.Contains(section) : ids.Contains(use.Article.Id) && (use.Article.MunicipalityId ?? municipality.Id) == municipality.Id)];
    }

    private static IEnumerable<Use> UsesOf(Article article)
    {
        var parts = article.Sections.Select(section => (section, section.Heading, section.Line)).Concat(article.Sections.Select(section => (section, section.Markdown, section.BodyLine)))
            .Select(part => ((Section?)part.section, Text: part.Item2, Line: part.Item3))
            .Append((null, string.Join('\n', article.Title, article.Summary, article.Lead), 1))
            .Append((null, $"{article.Next?.Text} {article.Next?.Url}", article.LineOf("next")));
        return parts.SelectMany(part => FactTemplate.Placeholder.Matches(part.Text)
            .Select(hole => new Use(article, part.Item1, part.Line + part.Text.AsSpan(0, hole.Index).Count('\n'), FactTemplate.Key(hole), hole.Groups["general"].Success)));
    }

    private static string FileOf(Municipality municipality) => $"municipalities/{municipality.Id}/municipality.yaml";

    /// <param name="Section">Null when it stands in the title, the summary or the next step.</param>
    private sealed record Use(Article Article, Section? Section, int Line, string Key, bool HasGeneral);
}
