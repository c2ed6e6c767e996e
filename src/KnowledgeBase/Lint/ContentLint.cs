using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Goes through content and says what to mend. The rules are listed in one place, one line each.</summary>
public static class ContentLint
{
    /// <summary>Those that can find errors; they are asked each time content is read.</summary>
    private static readonly IReadOnlyList<IContentRule> Guards =
    [
        new FormRule(),
        new FactRule(),
        new SourceRule(),
        new LinkRule(),
        new ParityRule(),
        new CentreRule(),
        new ReviewRule(),
    ];

    /// <summary>Those that only advise; they are asked when an editor asks.</summary>
    private static readonly IReadOnlyList<IContentRule> Advice =
    [
        new HeadingRule(),
        new StepRule(),
        new LosRule(),
        new SensitiveRule(),
        new CompetitionRule(),
        new OtherFormRule(),
        new StyleRule(),
    ];

    /// <summary>Checks a content folder, or a folder that holds only articles. Errors first, then by file and line.</summary>
    /// <param name="testQuestions">A folder of questions that answers are judged by, which no article may have as a sample; null when there is none.</param>
    public static IReadOnlyList<ArticleProblem> Check(string folder, string? testQuestions = null)
    {
        var content = ContentFolder.Read(Files(folder, out _));
        return InOrder(Found(content).Concat(testQuestions is null ? [] : TestQuestions.Check(content, testQuestions)));
    }

    internal static IReadOnlyList<ArticleProblem> Check(ContentFolder content) => InOrder(Found(content));

    /// <summary>The errors only: what decides whether content is shown.</summary>
    internal static IReadOnlyList<ArticleProblem> Errors(ContentFolder content) =>
        InOrder(content.Problems.Concat(Ask(Guards, content)).Where(problem => problem.Severity == Severity.Error));

    /// <param name="paths">Where each file lies in the folder, by the path it is known by.</param>
    internal static IReadOnlyList<ContentFile> Files(string folder, out IReadOnlyDictionary<string, string> paths)
    {
        var files = new FolderArticles(folder).Read().Select(file => (file.Path, Known: InTheme(file, folder))).ToList();
        paths = files.ToDictionary(file => file.Known.Path, file => file.Path, StringComparer.Ordinal);
        return [.. files.Select(file => file.Known)];
    }

    private static IEnumerable<ArticleProblem> Found(ContentFolder content) => content.Problems.Concat(Ask([.. Guards, .. Advice], content));

    private static IEnumerable<ArticleProblem> Ask(IReadOnlyList<IContentRule> rules, ContentFolder content) =>
        rules.AsParallel().AsOrdered().SelectMany(rule => rule.Check(content));

    private static IReadOnlyList<ArticleProblem> InOrder(IEnumerable<ArticleProblem> problems) =>
        [.. problems.OrderByDescending(problem => problem.Severity).ThenBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];

    // `lint content/articles/avfall`: the folder itself is the theme.
    private static ContentFile InTheme(ContentFile file, string folder) =>
        file.Path.Contains('/', StringComparison.Ordinal) || !ArticlePath.IsArticle(file.Path)
            ? file
            : file with { Path = $"{Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar))}/{file.Path}" };
}

/// <summary>One thing to look for.</summary>
internal interface IContentRule
{
    IEnumerable<ArticleProblem> Check(ContentFolder content);
}
