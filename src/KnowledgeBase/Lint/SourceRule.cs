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
                yield return Problem.FigureWithoutSource(article.File, section.Line);
            foreach (var _ in article.Sources.Where(source => source.Title.Length == 0))
                yield return Problem.SourceWithoutTitle(article.File);
            foreach (var source in article.Sources.Where(source => source.Url is not null && !Uri.TryCreate(source.Url, UriKind.Absolute, out _)))
                yield return Problem.SourceAddress(article.File, source.Url!);
        }
    }
}
