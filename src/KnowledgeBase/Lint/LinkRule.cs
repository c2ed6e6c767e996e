using KnowledgeBase.Articles;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Lint;

/// <summary>Links lead somewhere and say where; images say what they show.</summary>
internal sealed class LinkRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content) =>
        content.Written.SelectMany(article => article.Sections.SelectMany(section => Links(section)
            .Select(link => Judge(article, section, link, content)).OfType<ArticleProblem>()));

    private static IEnumerable<LinkInline> Links(Section section) =>
        Markdown.Parse(FactTemplate.Placeholder.Replace(section.Markdown, "https://fact.invalid")).Descendants<LinkInline>();

    private static ArticleProblem? Judge(Article article, Section section, LinkInline link, ContentFolder content)
    {
        var words = string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())).Trim();
        var line = section.BodyLine + link.Line;
        if (link.IsImage)
            return words.Length > 0 ? null : Problem.ImageWithoutText(article.File, line);
        if (words.Length == 0)
            return Problem.LinkWithoutText(article.File, line);
        if (content.Style.EmptyLinks.Contains(words.TrimEnd('.', '!', '»')))
            return Problem.LinkTextSaysNothing(article.File, line, words);
        var url = link.Url ?? "";
        if (url.Length == 0 || (!url.Contains(':', StringComparison.Ordinal) && !Leads(article, url, content)))
            return Problem.LinkLeadsNowhere(article.File, line, url);
        return null;
    }

    // "#id" in the same article; "slug", "../theme/slug.nn.md#id" or "theme/slug#id" in another.
    private static bool Leads(Article article, string url, ContentFolder content)
    {
        var (path, anchor) = url.Split('#', 2) is [var before, var after] ? (before, after) : (url, "");
        var target = path.Length == 0 ? article : TargetIds(article, path).Select(id => content.Articles.Find(id, article.Language, article.MunicipalityId)).FirstOrDefault(found => found is not null);
        return target is not null && (anchor.Length == 0 || target.Section(anchor) is not null);
    }

    private static IEnumerable<string> TargetIds(Article article, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or "..")).ToArray();
        if (parts.Length == 0)
            return [];
        var slug = parts[^1].Split('.')[0];
        var theme = parts.Length > 1 ? parts[^2] : article.Id.Split('/')[0];
        return [$"{theme}/{slug}"];
    }
}
