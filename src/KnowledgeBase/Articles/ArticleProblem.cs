namespace KnowledgeBase.Articles;

/// <summary>How much a problem matters: an error keeps the article out, the others do not.</summary>
public enum Severity { Hint, Warning, Error }

/// <summary>Something an editor should mend in a content file; <see cref="Lint.ProblemTexts"/> words it.</summary>
/// <param name="File">Path relative to the checked folder.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="Code">Stable and in kebab-case, such as <c>heading-without-id</c>; the same in every language.</param>
/// <param name="Arguments">What the words are to mention, by the names of their placeholders.</param>
public sealed record ArticleProblem(string File, int Line, string Code, Severity Severity, IReadOnlyList<(string Name, string Value)> Arguments)
{
    /// <summary>Whether it is the same fault, though it may have moved to another line.</summary>
    public bool IsSameAs(ArticleProblem other) => (File, Code) == (other.File, other.Code) && Arguments.SequenceEqual(other.Arguments);

    public override string ToString() => $"{File}:{Line}: {Code} {string.Join(' ', Arguments)}";
}
