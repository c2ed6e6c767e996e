using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Goes through content and says what to mend. The rules are listed in one place, one line each.</summary>
public static class ContentLint
{
    private static readonly IReadOnlyList<IContentRule> Rules =
    [
        new FormRule(),
        new FactRule(),
        new SourceRule(),
        new LinkRule(),
        new HeadingRule(),
        new ParityRule(),
        new CentreRule(),
        new StepRule(),
        new ReviewRule(),
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

    /// <param name="paths">Where each file lies in the folder, by the path it is known by.</param>
    internal static IReadOnlyList<ContentFile> Files(string folder, out IReadOnlyDictionary<string, string> paths)
    {
        var files = new FolderArticles(folder).Read().Select(file => (file.Path, Known: InTheme(file, folder))).ToList();
        paths = files.ToDictionary(file => file.Known.Path, file => file.Path, StringComparer.Ordinal);
        return [.. files.Select(file => file.Known)];
    }

    private static IEnumerable<ArticleProblem> Found(ContentFolder content) =>
        content.Problems.Concat(Rules.AsParallel().AsOrdered().SelectMany(rule => rule.Check(content)));

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
