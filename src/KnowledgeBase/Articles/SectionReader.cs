using System.Text.RegularExpressions;

namespace KnowledgeBase.Articles;

/// <summary>
/// Cuts an article's body at its <c>##</c> headings. Lines are enough for that; to parse the Markdown of a whole shelf
/// would take most of the time of a reload.
/// </summary>
internal static partial class SectionReader
{
    [GeneratedRegex(@"^##[ \t]+(?<heading>.*?)[ \t]*(\{#(?<id>[^{}]*)\})?[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingLine { get; }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SectionId { get; }

    /// <param name="firstLine">Line of the body's first line in the file, from 1.</param>
    /// <returns>What stands before the first heading, trimmed, and the sections in order.</returns>
    public static (string Lead, IReadOnlyList<Section> Sections) Read(ContentFile file, string body, int firstLine, ICollection<ArticleProblem> problems)
    {
        var headings = Headings(body);
        var sections = new List<Section>();
        foreach (var (at, heading) in headings.Index())
        {
            var end = at + 1 < headings.Count ? headings[at + 1].Start : body.Length;
            if (SectionOf(file, body[heading.Start..heading.End], body[heading.End..end], firstLine + heading.Line, problems) is { } section)
                sections.Add(section);
        }
        foreach (var twice in sections.GroupBy(section => section.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            problems.Add(Problem.SectionIdTwice(file.Path, twice.Last().Line, twice.Key));
        return (body[..(headings.Count > 0 ? headings[0].Start : body.Length)].Trim(), sections);
    }

    private static List<(int Start, int End, int Line)> Headings(string body)
    {
        var headings = new List<(int Start, int End, int Line)>();
        var fence = '\0';
        var line = 0;
        var before = (Start: 0, End: 0);
        foreach (var range in body.AsSpan().Split('\n'))
        {
            var (start, length) = range.GetOffsetAndLength(body.Length);
            var text = body.AsSpan(start, length).TrimEnd();
            if (Fence(text) is var mark and not '\0' && (fence == '\0' || fence == mark))
                fence = fence == '\0' ? mark : '\0';
            else if (fence == '\0' && IsHeading(text))
                headings.Add((start, start + length, line));
            else if (fence == '\0' && IsUnderline(text) && IsParagraph(body.AsSpan(before.Start, before.End - before.Start)))
                headings.Add((before.Start, start + length, line - 1));
            before = (start, start + length);
            line++;
        }
        return headings;
    }

    // "#" and "##" only: deeper headings belong to their section.
    private static bool IsHeading(ReadOnlySpan<char> line) =>
        line.StartsWith("#") && line.TrimStart('#') is var rest && line.Length - rest.Length <= 2 && (rest.IsEmpty || char.IsWhiteSpace(rest[0]));

    private static char Fence(ReadOnlySpan<char> line) =>
        line.TrimStart() is var text && text.StartsWith("```") ? '`' : text.StartsWith("~~~") ? '~' : '\0';

    // A line of dashes right below a text makes a heading of it in Markdown.
    private static bool IsUnderline(ReadOnlySpan<char> line) => line.Length > 1 && (line.TrimStart('-').IsEmpty || line.TrimStart('=').IsEmpty);

    private static bool IsParagraph(ReadOnlySpan<char> line) => !line.IsWhiteSpace() && line.TrimStart()[0] is not ('-' or '*' or '+' or '|' or '>' or '#' or '`');

    private static Section? SectionOf(ContentFile file, string headingLine, string markdown, int line, ICollection<ArticleProblem> problems)
    {
        if (HeadingLine.Match(headingLine) is not { Success: true } heading)
        {
            problems.Add(Problem.TitleInBody(file.Path, line));
            return null;
        }
        var id = heading.Groups["id"].Value;
        if (!SectionId.IsMatch(id))
            problems.Add(id.Length == 0 ? Problem.HeadingWithoutId(file.Path, line) : Problem.SectionIdCharacters(file.Path, line, id));
        if (string.IsNullOrWhiteSpace(markdown))
            problems.Add(Problem.SectionEmpty(file.Path, line));
        var blank = markdown.AsSpan(0, markdown.Length - markdown.AsSpan().TrimStart("\n ").Length).Count('\n');
        return new Section(id, heading.Groups["heading"].Value, markdown.Trim('\n', ' '), line) { BodyLine = line + blank };
    }
}
