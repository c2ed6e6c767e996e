namespace KnowledgeBase.Lint;

/// <summary>Sample questions by their words, to find those that are equal or nearly so.</summary>
internal sealed class AskedWords<T>
{
    private static readonly char[] Between = [.. " \t\n.,:;!?()«»\"'/-–…"];

    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly List<(T Of, int Words)> questions = [];

    public void Add(string question, T of)
    {
        var words = Words(question);
        foreach (var word in words)
        {
            if (!places.TryGetValue(word, out var list))
                places[word] = list = [];
            list.Add(questions.Count);
        }
        questions.Add((of, words.Count));
    }

    /// <summary>The questions of which at least this share (0..1) of all words in either is in both.</summary>
    public IEnumerable<T> Near(string question, double share)
    {
        var words = Words(question);
        var common = new Dictionary<int, int>();
        foreach (var at in words.SelectMany(word => places.GetValueOrDefault(word) ?? []))
            common[at] = common.GetValueOrDefault(at) + 1;
        return common.Where(found => found.Value >= share * (words.Count + questions[found.Key].Words - found.Value))
            .OrderBy(found => found.Key).Select(found => questions[found.Key].Of);
    }

    private static HashSet<string> Words(string question) =>
        question.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
