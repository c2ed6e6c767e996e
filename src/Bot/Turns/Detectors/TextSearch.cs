namespace Bot.Turns.Detectors;

/// <summary>One text while it is searched: each list of patterns is looked for once, however many rules ask.</summary>
internal sealed class TextSearch(string text)
{
    private readonly Dictionary<PhraseMatcher, IReadOnlyList<int>> found = [];
    private readonly Dictionary<PhraseMatcher, IReadOnlySet<int>> sentences = [];

    public IReadOnlyList<Token> Tokens { get; } = Detectors.Tokens.Of(text);

    /// <summary>The words at which a pattern begins, in order.</summary>
    public IReadOnlyList<int> Starts(PhraseMatcher phrases)
    {
        if (!found.TryGetValue(phrases, out var starts))
            found[phrases] = starts = phrases.Starts(Tokens);
        return starts;
    }

    /// <summary>The numbers of the sentences in which a pattern begins.</summary>
    public IReadOnlySet<int> Sentences(PhraseMatcher phrases)
    {
        if (!sentences.TryGetValue(phrases, out var numbers))
            sentences[phrases] = numbers = Starts(phrases).Select(start => Tokens[start].Sentence).ToHashSet();
        return numbers;
    }
}
