using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Answers;

/// <summary>Markdown as plain text for terminals, telephones and archives, with links in full.</summary>
public static class PlainText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Paragraphs apart by an empty line, list items by a dash or number, a link as "text (address)".</summary>
    public static string FromMarkdown(string markdown) => Write(markdown, links: true);

    /// <summary>The words alone, for the index.</summary>
    internal static string WithoutLinks(string markdown) => Write(markdown, links: false);

    private static string Write(string markdown, bool links)
    {
        var text = new StringBuilder();
        WriteBlocks(Markdown.Parse(markdown, Pipeline), text, "", links);
        return text.ToString().Trim();
    }

    private static void WriteBlocks(ContainerBlock blocks, StringBuilder text, string indent, bool links)
    {
        foreach (var block in blocks)
        {
            if (block is ListBlock list)
                WriteList(list, text, indent, links);
            else if (block is Table table)
                WriteTable(table, text, links);
            else if (block is ContainerBlock container)
                WriteBlocks(container, text, indent, links);
            else if (block is LeafBlock leaf)
                text.Append(indent).Append(Leaf(leaf, links)).Append("\n\n");
        }
    }

    private static void WriteList(ListBlock list, StringBuilder text, string indent, bool links)
    {
        var number = list.IsOrdered && int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var first) ? first : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var inside = new StringBuilder();
            WriteBlocks(item, inside, indent + "  ", links);
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            text.Append(indent).Append(mark).Append(inside.ToString().Trim().Replace("\n\n", "\n", StringComparison.Ordinal)).Append('\n');
        }
        text.Append('\n');
    }

    private static void WriteTable(Table table, StringBuilder text, bool links)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(cell => string.Concat(cell.Descendants<LeafBlock>().Select(leaf => Leaf(leaf, links))));
            text.AppendJoin(" | ", cells).Append('\n');
        }
        text.Append('\n');
    }

    private static string Leaf(LeafBlock leaf, bool links)
    {
        if (leaf.Inline is null)
            return leaf is CodeBlock ? leaf.Lines.ToString() : "";
        var text = new StringBuilder();
        WriteInlines(leaf.Inline, text, links);
        return text.ToString();
    }

    private static void WriteInlines(ContainerInline inlines, StringBuilder text, bool links)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content); break;
                case CodeInline code: text.Append(code.Content); break;
                case LineBreakInline br: text.Append(br.IsHard ? '\n' : ' '); break;
                case AutolinkInline auto: text.Append(auto.Url); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded); break;
                case LinkInline link: WriteLink(link, text, links); break;
                case ContainerInline container: WriteInlines(container, text, links); break;
            }
        }
    }

    // A telephone link whose text is the number need not say it twice.
    private static void WriteLink(LinkInline link, StringBuilder text, bool links)
    {
        var words = new StringBuilder();
        WriteInlines(link, words, links);
        text.Append(words);
        var address = link.Url ?? "";
        var bare = address.Replace("mailto:", "", StringComparison.Ordinal).Replace("tel:", "", StringComparison.Ordinal);
        var said = words.ToString().Replace(" ", "", StringComparison.Ordinal);
        if (links && !link.IsImage && bare.Length > 0 && !said.Contains(bare, StringComparison.Ordinal))
            text.Append(" (").Append(bare).Append(')');
    }
}
