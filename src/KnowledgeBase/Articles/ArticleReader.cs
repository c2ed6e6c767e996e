using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;

namespace KnowledgeBase.Articles;

/// <summary>Reads an article file: YAML between <c>---</c> lines, then Markdown in <c>##</c> sections with explicit ids.</summary>
internal static partial class ArticleReader
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    [GeneratedRegex(@"^##[ \t]+(?<heading>.*?)[ \t]*(\{#(?<id>[^{}]*)\})?[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingLine { get; }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SectionId { get; }

    /// <summary>The article, or null when it has an error; what is wrong is added to the problems.</summary>
    public static Article? Read(ContentFile file, ICollection<ArticleProblem> problems)
    {
        var found = new List<ArticleProblem>();
        var article = TryRead(file, found);
        foreach (var problem in found)
            problems.Add(problem);
        return found.Exists(problem => problem.Severity == Severity.Error) ? null : article;
    }

    private static Article? TryRead(ContentFile file, List<ArticleProblem> problems)
    {
        if (ArticlePath.Parse(file.Path) is not { } path)
        {
            problems.Add(Problem.PathWithoutArticle(file.Path));
            return null;
        }
        var text = file.Text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        var close = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", 3, StringComparison.Ordinal) : -1;
        if (close < 0)
        {
            problems.Add(Problem.FrontMatterMissing(file.Path));
            return null;
        }
        var yaml = text[4..(close + 1)];
        if (YamlTree.Read(file, yaml, 2, problems) is not { } root)
            return null;
        var front = new FrontMatter(file, root, problems);
        front.RejectUnknownKeys();
        var overlay = front.Overlay();
        if (overlay is not null && path.MunicipalityId is null)
            problems.Add(Problem.OverlayOutsideMunicipality(file.Path));
        var (lead, sections) = Body(file, text, close + 5, problems);
        if (sections.Count == 0 && overlay is null or { AllOff: false, Off.Count: 0 })
            problems.Add(Problem.NoSections(file.Path, Line(text, close + 5)));
        var sources = front.Sources();
        return new Article(path.Id, path.Language, path.MunicipalityId, Named("title"), Named("summary"),
            front.Text("los"), front.List("keywords"), front.List("questions"), front.Text("owner"),
            new ReviewPlan(front.Date("reviewed"), front.Months("reviewEvery"), front.Date("validFrom"), front.Date("validTo"), front.Text("inStepWith"), front.Text("audience")),
            sources, front.Flag("sensitive"), front.Next(), lead, overlay is null ? sections : [.. sections.Select(section => section with { OwnSources = sources })], file.Path)
        {
            Overlay = overlay,
            BodyHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[Math.Min(close + 5, text.Length)..].Trim())))[..8],
            KeyLines = front.Lines(),
        };

        // A change takes from the shared article what it does not say itself.
        string Named(string key) => overlay is null ? front.Required(key) : front.Text(key) ?? "";
    }

    private static int Line(string text, int at) => text.AsSpan(0, Math.Min(at, text.Length)).Count('\n') + 1;

    private static (string Lead, IReadOnlyList<Section> Sections) Body(ContentFile file, string text, int start, List<ArticleProblem> problems)
    {
        var body = text[Math.Min(start, text.Length)..];
        var firstLine = Line(text, start);
        var headings = Markdig.Markdown.Parse(body, Markdown).OfType<HeadingBlock>().Where(heading => heading.Level <= 2).ToList();
        var sections = new List<Section>();
        for (var at = 0; at < headings.Count; at++)
        {
            var heading = headings[at];
            var line = body.AsSpan(heading.Span.Start, heading.Span.Length).ToString();
            var end = at + 1 < headings.Count ? headings[at + 1].Span.Start : body.Length;
            if (SectionOf(file, line, body[(heading.Span.End + 1)..end], firstLine + heading.Line, problems) is { } section)
                sections.Add(section);
        }
        foreach (var twice in sections.GroupBy(section => section.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            problems.Add(Problem.SectionIdTwice(file.Path, twice.Last().Line, twice.Key));
        return (body[..(headings.Count > 0 ? headings[0].Span.Start : body.Length)].Trim(), sections);
    }

    private static Section? SectionOf(ContentFile file, string headingLine, string markdown, int line, List<ArticleProblem> problems)
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
