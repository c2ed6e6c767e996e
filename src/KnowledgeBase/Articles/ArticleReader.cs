using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Articles;

/// <summary>Reads an article file: YAML between <c>---</c> lines, then Markdown in <c>##</c> sections with explicit ids.</summary>
internal static class ArticleReader
{
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
        var (lead, sections) = SectionReader.Read(file, text[Math.Min(close + 5, text.Length)..], Line(text, close + 5), problems);
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
}
