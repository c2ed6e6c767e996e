using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>Sentences as they stand: the numbers of their words behind each other, for a second look at what was found.</summary>
internal sealed class Lines
{
    private readonly List<int> words = [];
    private readonly List<AnswerKind> shows = [];
    private readonly List<int> starts = [0];
    private int[]? fixedWords;
    private AnswerKind[]? fixedShows;

    public int Count => starts.Count - 1;

    /// <summary>Adds a text's sentences, each a line, and says how many there were.</summary>
    public void Add(List<Token> tokens, Lexicon lexicon)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at > 0 && tokens[at].Line != tokens[at - 1].Line)
                starts.Add(words.Count);
            words.Add(lexicon.Intern(tokens[at]));
            shows.Add(tokens[at].Shows);
        }
        if (tokens.Count > 0)
            starts.Add(words.Count);
    }

    /// <summary>Adds one line, empty or not.</summary>
    public void AddLine(List<Token> tokens, Lexicon lexicon)
    {
        foreach (var token in tokens)
        {
            words.Add(lexicon.Intern(token));
            shows.Add(token.Shows);
        }
        starts.Add(words.Count);
    }

    /// <summary>Nothing is added any more.</summary>
    public Lines Finish()
    {
        (fixedWords, fixedShows) = ([.. words], [.. shows]);
        return this;
    }

    public ReadOnlySpan<int> Words(int line) => fixedWords.AsSpan(starts[line], starts[line + 1] - starts[line]);

    /// <summary>The words of several lines on end.</summary>
    public int[] Words(int from, int to) => fixedWords.AsSpan(starts[from], starts[to] - starts[from]).ToArray();

    public ReadOnlySpan<AnswerKind> Shows(int line) => fixedShows.AsSpan(starts[line], starts[line + 1] - starts[line]);
}
