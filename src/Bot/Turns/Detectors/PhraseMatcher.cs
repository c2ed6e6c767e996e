using System.Runtime.InteropServices;

namespace Bot.Turns.Detectors;

/// <summary>The words from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(int Start, int End);

/// <summary>
/// Many <see cref="Pattern"/>s looked for at once. Each word is tried only against patterns that can
/// begin with its first letter, so the work grows with the length of the text and no faster.
/// </summary>
internal sealed class PhraseMatcher
{
    private readonly Dictionary<char, List<Pattern>> byFirstLetter = [];
    private readonly List<Pattern> anyLetter = [];

    public PhraseMatcher(IEnumerable<string> patterns, IReadOnlyDictionary<string, string[]> classes)
    {
        foreach (var pattern in patterns.Select(text => Pattern.Parse(text, classes)))
        {
            if (pattern.FirstLetters() is not { } letters)
                anyLetter.Add(pattern);
            else
                foreach (var letter in letters)
                    PatternsAt(letter).Add(pattern);
        }
    }

    public static PhraseMatcher None { get; } = new([], new Dictionary<string, string[]>());

    public IEnumerable<Span> Find(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).SelectMany(at => FindAt(tokens, at));

    /// <summary>The words at which some pattern begins, in order. What a word can begin is found out once for each word.</summary>
    public IReadOnlyList<int> Starts(IReadOnlyList<Token> tokens)
    {
        var starts = new List<int>();
        var likely = new Dictionary<string, Pattern[]>(StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Text;
            if (!likely.TryGetValue(word, out var patterns))
                likely[word] = patterns = [.. PatternsFor(word).Where(pattern => pattern.CanBeginWith(word))];
            if (Array.Exists(patterns, pattern => pattern.EndFrom(tokens, at) is not null))
                starts.Add(at);
        }
        return starts;
    }

    /// <summary>The longest match that begins at this word, or null.</summary>
    public Span? LongestAt(IReadOnlyList<Token> tokens, int at) =>
        FindAt(tokens, at).Select(span => (Span?)span).MaxBy(span => span!.Value.End);

    private IEnumerable<Span> FindAt(IReadOnlyList<Token> tokens, int at)
    {
        foreach (var pattern in PatternsFor(tokens[at].Text))
            if (pattern.EndFrom(tokens, at) is { } end)
                yield return new Span(at, end);
    }

    private IEnumerable<Pattern> PatternsFor(string word) => (byFirstLetter.GetValueOrDefault(word[0]) ?? []).Concat(anyLetter);

    private List<Pattern> PatternsAt(char letter)
    {
        if (!byFirstLetter.TryGetValue(letter, out var patterns))
            byFirstLetter[letter] = patterns = [];
        return patterns;
    }
}
