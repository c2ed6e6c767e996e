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
    ];

    /// <summary>Checks a content folder, or a folder that holds only articles. Errors first, then by file and line.</summary>
    public static IReadOnlyList<ArticleProblem> Check(string folder)
    {
        var files = new FolderArticles(folder).Read();
        return Check(ContentFolder.Read([.. files.Select(file => InTheme(file, folder))]));
    }

    internal static IReadOnlyList<ArticleProblem> Check(ContentFolder content) =>
    [
        .. content.Problems.Concat(Rules.AsParallel().AsOrdered().SelectMany(rule => rule.Check(content)))
            .OrderByDescending(problem => problem.Severity)
            .ThenBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line),
    ];

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
