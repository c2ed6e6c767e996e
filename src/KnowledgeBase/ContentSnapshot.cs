using KnowledgeBase.Answers;
using KnowledgeBase.Articles;

namespace KnowledgeBase;

/// <summary>All content as it was at one moment; immutable and shared by all threads.</summary>
public sealed class ContentSnapshot
{
    public IReadOnlyList<Article> Articles => throw new NotSupportedException();
    public IReadOnlyDictionary<string, Municipality> Municipalities => throw new NotSupportedException();
    public Replies.FixedReplies Replies => throw new NotSupportedException();
    public IReadOnlyList<ArticleProblem> Problems => throw new NotSupportedException();
    public Article? Article(string id, string language, string? municipalityId) => throw new NotSupportedException();
    public Finding Find(Question question) => throw new NotSupportedException();
    public Answer? Write(Hit hit, Question question) => throw new NotSupportedException();
}

/// <summary>Holds the current snapshot and swaps it whole.</summary>
public sealed class ContentLibrary
{
    public static ContentLibrary Open(string contentFolder) => throw new NotSupportedException();
    public ContentSnapshot Current => throw new NotSupportedException();
    public bool ReloadIfChanged() => throw new NotSupportedException();
    public IReadOnlyList<ArticleProblem> RejectedProblems => throw new NotSupportedException();
}
