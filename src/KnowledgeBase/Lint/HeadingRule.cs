using KnowledgeBase.Articles;
using Markdig;
using Markdig.Syntax;

namespace KnowledgeBase.Lint;

/// <summary>Headings go down one level at a time, as screen readers expect.</summary>
internal sealed class HeadingRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content)
    {
        foreach (var article in content.Articles.All)
        {
            foreach (var section in article.Sections.Where(section => section.Markdown.Contains('#', StringComparison.Ordinal)))
            {
                var level = 2;
                foreach (var heading in Markdown.Parse(section.Markdown).Descendants<HeadingBlock>())
                {
                    if (heading.Level > level + 1)
                        yield return Problem.HeadingJumps(article.File, section.Line + heading.Line + 1, level, heading.Level);
                    level = heading.Level;
                }
            }
        }
    }
}
