namespace Bot.Turns.Detectors;

/// <summary>One text while it is searched: each list of patterns is looked for once, however many rules ask.</summary>
internal sealed class TextSearch(string text)
{
    private readonly Dictionary<PhraseMatcher, IReadOnlySet<int>> found = [];

    public IReadOnlyList<Token> Tokens { get; } = Detectors.Tokens.Of(text);

    /// <summary>The numbers of the sentences in which a pattern begins.</summary>
    public IReadOnlySet<int> Sentences(PhraseMatcher phrases)
    {
        if (!found.TryGetValue(phrases, out var sentences))
            found[phrases] = sentences = phrases.Find(Tokens).Select(span => Tokens[span.Start].Sentence).ToHashSet();
        return sentences;
    }
}
