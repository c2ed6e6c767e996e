using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>A figure without a source cannot be checked by the next editor, nor can a page that changed since nobody knows when.</summary>
internal sealed class SourceRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content) => content.Written.SelectMany(article => Figures(article, content.Style.Figures).Concat(Sources(article, content.Style)));

    private static IEnumerable<ArticleProblem> Figures(Article article, Figures figures)
    {
        if (article.Sources.Count > 0)
            yield break;
        if (figures.FindIn(article.Summary) is not null)
            yield return Problem.FigureWithoutSource(article.File, article.LineOf("summary"));
        foreach (var section in article.Sections)
        {
            if (figures.FindIn(section.Markdown) is { } at)
                yield return Problem.FigureWithoutSource(article.File, section.BodyLine + section.Markdown.AsSpan(0, at).Count('\n'));
        }
    }

    private static IEnumerable<ArticleProblem> Sources(Article article, HouseStyle style)
    {
        foreach (var (at, source) in article.Sources.Index())
        {
            var line = article.LineOf("sources", at);
            if (source.Title.Length == 0)
                yield return Problem.SourceWithoutTitle(article.File, line);
            Uri? address = null;
            if (source.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out address) && address.Scheme is "http" or "https"))
                yield return Problem.SourceAddress(article.File, line, url);
            else if (source.Read is null && address is not null && !style.Lasting.Contains(address.Host))
                yield return Problem.SourceWithoutDate(article.File, line, source.Title);
        }
    }
}
