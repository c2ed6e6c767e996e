using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>The different words of an index and the terms each is found by; every word is analysed once.</summary>
internal sealed class Lexicon(Analyzer analyzer)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly List<int[]> terms = [];
    private readonly List<Term> found = [];

    public TermTable Terms { get; } = new();

    public int Count => texts.Count;

    public string Text(int word) => texts[word];

    public int[] TermsOf(int word) => terms[word];

    /// <summary>The word's number, or -1 when no text has it.</summary>
    public int Find(string text) => numbers.GetValueOrDefault(text, -1);

    public int Intern(Token token)
    {
        if (numbers.TryGetValue(token.Text, out var known))
            return known;
        found.Clear();
        analyzer.IndexTerms(token, found);
        terms.Add([.. found.Select(term => Terms.Intern(term.Field, term.Text))]);
        texts.Add(token.Text);
        return numbers[token.Text] = texts.Count - 1;
    }

    /// <summary>For every stem and key the words that have it; other terms have none.</summary>
    public Groups WordsByTerm()
    {
        var pairs = new List<(int, int)>();
        for (var word = 0; word < terms.Count; word++)
        {
            foreach (var term in terms[word])
                if (Terms.FieldOf(term) is TermField.Stem or TermField.Key)
                    pairs.Add((term, word));
        }
        return Groups.Of(pairs, Terms.Count);
    }
}

/// <summary>Lists of numbers behind each other in one array.</summary>
internal sealed class Groups
{
    private readonly int[] starts;
    private readonly int[] members;

    private Groups(int[] starts, int[] members) => (this.starts, this.members) = (starts, members);

    public ReadOnlySpan<int> this[int group] => members.AsSpan(starts[group], starts[group + 1] - starts[group]);

    public static Groups Of(IReadOnlyList<(int Group, int Member)> pairs, int groups)
    {
        var offsets = new int[groups + 1];
        foreach (var (group, _) in pairs)
            offsets[group + 1]++;
        for (var group = 0; group < groups; group++)
            offsets[group + 1] += offsets[group];
        var next = offsets[..groups];
        var all = new int[pairs.Count];
        foreach (var (group, member) in pairs)
            all[next[group]++] = member;
        return new Groups(offsets, all);
    }
}
