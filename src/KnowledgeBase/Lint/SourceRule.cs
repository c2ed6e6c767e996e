using System.Text.RegularExpressions;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>A figure without a source cannot be checked by the next editor.</summary>
internal sealed partial class SourceRule : IContentRule
{
    // A number with what it counts; a telephone number or a step's number is none.
    [GeneratedRegex(@"[0-9] ?(%|kroner|kr\b|meter|m²|m\b|km|daa|veker|uker|dagar|dager|månader|måneder|år\b|timar|timer)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Figure { get; }

    public IEnumerable<ArticleProblem> Check(ContentFolder content)
    {
        foreach (var article in content.Articles.All)
        {
            if (article.Sources.Count == 0 && article.Sections.FirstOrDefault(section => Figure.IsMatch(section.Markdown)) is { } section)
                yield return new(article.File, section.Line, "The section states a number, but the article names no source.", "Add the law or the agency's page under `sources`.", Severity.Warning);
            foreach (var source in article.Sources.Where(source => source.Title.Length == 0))
                yield return new(article.File, 1, "A source has no title.", "Write `title:`.", Severity.Error);
            foreach (var source in article.Sources.Where(source => source.Url is not null && !Uri.TryCreate(source.Url, UriKind.Absolute, out _)))
                yield return new(article.File, 1, $"The source's address `{source.Url}` is not a full one.", "Write it with `https://`.", Severity.Error);
        }
    }
}
