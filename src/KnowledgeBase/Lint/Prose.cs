using System.Text.RegularExpressions;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>
/// The running text of an article, sentence by sentence, with the line of each. Addresses, code and what a municipality
/// fills in are blanked out; the general sentence of a fact is a sentence of its own.
/// </summary>
internal static partial class Prose
{
    [GeneratedRegex(@"(?<=\])\([^)\n]*\)|\{#[^}\n]*\}|`[^`\n]*`|https?://[^\s)]+|[\w.+-]+@[\w.-]+|<[^>\n]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotProse { get; }

    [GeneratedRegex(@"^[ \t]*([-*+]|[0-9]+[.)]|#{1,6}|>|\|)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marker { get; }

    public static IEnumerable<Sentence> Of(Article article)
    {
        var parts = new[] { (article.Title, article.LineOf("title")), (article.Summary, article.LineOf("summary")), (article.Next?.Text ?? "", article.LineOf("next")) }
            .Concat(article.Sections.SelectMany(section => new[] { (section.Heading, section.Line), (section.Markdown, section.BodyLine) }))
            .Append((article.Lead, article.LineOf("title")));
        return parts.SelectMany(part => Of(part.Item1, part.Item2));
    }

    private static IEnumerable<Sentence> Of(string markdown, int firstLine)
    {
        foreach (Match hole in FactTemplate.Placeholder.Matches(markdown))
        {
            if (hole.Groups["general"] is { Success: true } general)
                yield return new Sentence(firstLine + markdown.AsSpan(0, hole.Index).Count('\n'), general.Value.Trim());
        }
        var text = NotProse.Replace(FactTemplate.Placeholder.Replace(markdown, "…"), "");
        foreach (var (line, block) in Blocks(text))
        {
            var before = 0;
            foreach (var sentence in Sentences.Cut(block))
            {
                yield return new Sentence(firstLine + line + block.AsSpan(0, before).Count('\n'), sentence.Trim());
                before += sentence.Length;
            }
        }
    }

    // A list item, a heading or a table row ends where the next line begins one.
    private static IEnumerable<(int Line, string Text)> Blocks(string text)
    {
        var lines = text.Split('\n');
        var first = 0;
        for (var at = 1; at <= lines.Length; at++)
        {
            if (at < lines.Length && !string.IsNullOrWhiteSpace(lines[at]) && !Marker.IsMatch(lines[at]) && !Marker.Match(lines[at - 1]).Value.EndsWith('#'))
                continue;
            if (string.Join('\n', lines[first..at]) is var block && !string.IsNullOrWhiteSpace(block))
                yield return (first, Marker.Replace(block, "", 1).TrimStart(' '));
            first = at;
        }
    }
}

/// <summary>A sentence and the line it begins on, from 1.</summary>
internal sealed record Sentence(int Line, string Text)
{
    private static readonly char[] Between = [' ', '\n', '\t'];

    /// <summary>The words, without the signs around them; a dash alone is none.</summary>
    public IEnumerable<string> Words => Text.Split(Between, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('.', ',', ':', ';', '!', '?', '(', ')', '[', ']', '«', '»', '"', '*', '_', '…')).Where(word => word.Any(char.IsLetterOrDigit));
}
