using KnowledgeBase.Articles;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KnowledgeBase.Lint;

/// <summary>Headings go down one level at a time and tables say what their columns are, as screen readers expect.</summary>
internal sealed class HeadingRule : IContentRule
{
    private static readonly MarkdownPipeline Tables = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public IEnumerable<ArticleProblem> Check(ContentFolder content) => content.Written.SelectMany(article => article.Sections
        .Where(section => section.Markdown.AsSpan().ContainsAny('#', '|')).SelectMany(section => Check(article, section)));

    private static IEnumerable<ArticleProblem> Check(Article article, Section section)
    {
        var level = 2;
        foreach (var block in Markdown.Parse(section.Markdown, Tables).Descendants<Block>())
        {
            if (block is HeadingBlock heading)
            {
                if (heading.Level > level + 1)
                    yield return Problem.HeadingJumps(article.File, section.BodyLine + heading.Line, level, heading.Level);
                level = heading.Level;
            }
            else if (block is Table table && table.FirstOrDefault() is TableRow { IsHeader: true } head && head.Descendants<LeafBlock>().All(cell => cell.Inline?.FirstChild is null))
                yield return Problem.TableWithoutHeader(article.File, section.BodyLine + table.Line);
        }
    }
}
