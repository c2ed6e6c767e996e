namespace KnowledgeBase.Articles;

/// <summary>How much a problem matters: an error keeps the article out, the others do not.</summary>
public enum Severity { Hint, Warning, Error }

/// <summary>Something an editor should mend in a content file.</summary>
/// <param name="File">Path relative to the checked folder.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record ArticleProblem(string File, int Line, string What, string Advice, Severity Severity)
{
    public override string ToString() => $"{File}:{Line}: {What} {Advice}";
}
