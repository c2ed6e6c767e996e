using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Goes through a content folder, or a folder of articles only, and says what to mend.</summary>
public static class ContentLint
{
    public static IReadOnlyList<ArticleProblem> Check(string folder) => throw new NotSupportedException();
}
