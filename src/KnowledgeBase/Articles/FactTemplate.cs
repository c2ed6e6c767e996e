using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Articles;

/// <summary>Markdown with <c>{{key|General sentence.}}</c> in it: blocks (a paragraph, a list item, a table row) of sentences.</summary>
internal sealed partial class FactTemplate
{
    private readonly List<Block> blocks = [];

    private FactTemplate() { }

    [GeneratedRegex(@"\{\{(?<key>[^{}|]*)(\|(?<general>[^{}]*))?\}\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Placeholder { get; }

    [GeneratedRegex(@"^([ \t]*([-*+]|[0-9]+[.)])[ \t]+|#{1,6}[ \t]+|>[ \t]*|[ \t]*\|)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marker { get; }

    public static string Key(Match hole) => hole.Groups["key"].Value.Trim();

    public static FactTemplate Parse(string markdown)
    {
        var template = new FactTemplate();
        var breaks = 0;
        foreach (var line in markdown.ReplaceLineEndings("\n").Trim('\n').Split('\n'))
        {
            var marker = Marker.Match(line).Value;
            if (string.IsNullOrWhiteSpace(line))
                breaks++;
            else if (breaks > 0 || marker.Length > 0 || template.blocks.Count == 0)
                template.blocks.Add(new Block(breaks + 1, marker, new StringBuilder(line[marker.Length..])));
            else
                template.blocks[^1].Text.Append('\n').Append(line);
            if (!string.IsNullOrWhiteSpace(line))
                breaks = 0;
        }
        return template;
    }

    /// <summary>A block that loses all its sentences goes whole, marker and all.</summary>
    public string Fill(Func<string, string?> fact)
    {
        var filled = new StringBuilder();
        var breaks = 0;
        foreach (var block in blocks)
        {
            breaks = Math.Max(breaks, block.Breaks);
            if (Fill(block, fact) is not { Length: > 0 } text)
                continue;
            if (filled.Length > 0)
                filled.Append('\n', Math.Min(breaks, 2));
            filled.Append(block.Marker).Append(text);
            breaks = 0;
        }
        return filled.ToString();
    }

    private static string Fill(Block block, Func<string, string?> fact)
    {
        var text = block.Text.ToString();
        if (!text.Contains("{{", StringComparison.Ordinal))
            return text;
        var isRow = block.Marker.Trim() == "|";
        var sentences = isRow ? [text] : Sentences.Cut(text);
        return string.Concat(sentences.Select(sentence => FillSentence(sentence, isRow, fact))).TrimEnd();
    }

    private static string FillSentence(string sentence, bool isRow, Func<string, string?> fact)
    {
        var missing = Placeholder.Matches(sentence).Where(hole => fact(Key(hole)) is null).ToList();
        if (missing.Count == 0)
            return Placeholder.Replace(sentence, hole => fact(Key(hole))!);
        // Half a table row misleads, and a sentence in a cell breaks the table.
        if (isRow)
            return "";
        var general = missing.Select(hole => hole.Groups["general"].Value.Trim())
            .Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return general.Count == 0 ? "" : string.Join(' ', general) + sentence[sentence.TrimEnd().Length..];
    }

    /// <param name="Breaks">Line breaks before the block.</param>
    /// <param name="Marker">List marker, hashes of a heading, or the first bar of a table row.</param>
    private sealed record Block(int Breaks, string Marker, StringBuilder Text);
}
