using System.Collections.Frozen;

namespace Bot.Turns.Detectors;

/// <summary>
/// What the classifier sees of a text: its words, pairs of words near each other, pieces of words (so that a slip of the
/// pen or a dialect form still counts) and the parts and vetoes of the scenes, all hashed into a fixed number of buckets.
/// </summary>
internal sealed class EmergencyFeatures(EmergencyPhrases scenes)
{
    /// <summary>How many buckets the features are hashed into.</summary>
    public const int Buckets = 1 << 13;

    private const int Window = 32;
    private const int Reach = 3;
    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;
    private const int LongestWord = 24;

    private readonly (uint Hash, PhraseMatcher Phrases)[] clues = [.. scenes.Clues().Select(clue => (Hash(clue.Name), clue.Phrases))];

    /// <summary>The buckets of each stretch of the text: a short text is one, a long story is cut into overlapping ones.</summary>
    public IEnumerable<int[]> Of(TextSearch text)
    {
        var count = text.Tokens.Count;
        for (var from = 0; from < count; from += Window / 2)
        {
            var to = Math.Min(from + Window, count);
            yield return Stretch(text, from, to);
            if (to == count) yield break;
        }
    }

    private int[] Stretch(TextSearch text, int from, int to)
    {
        var buckets = new HashSet<int>();
        AddWords(buckets, text.Tokens, from, to);
        var found = clues.Where(clue => HasWithin(text.Starts(clue.Phrases), from, to)).Select(clue => clue.Hash).ToArray();
        for (var first = 0; first < found.Length; first++)
        {
            Add(buckets, found[first]);
            for (var second = first + 1; second < found.Length; second++)
                Add(buckets, Joined(found[first], found[second]));
        }
        return [.. buckets];
    }

    private static void AddWords(HashSet<int> buckets, IReadOnlyList<Token> tokens, int from, int to)
    {
        var words = new uint[to - from];
        for (var at = from; at < to; at++)
        {
            words[at - from] = Hash(tokens[at].Text);
            Add(buckets, words[at - from]);
            AddPieces(buckets, tokens[at].Text);
            for (var before = Math.Max(from, at - Reach); before < at; before++)
                Add(buckets, Joined(words[before - from], words[at - from] + (uint)(at - before == 1 ? 1 : 2)));
        }
    }

    private static void AddPieces(HashSet<int> buckets, string word)
    {
        var bounded = $"<{(word.Length > LongestWord ? word[..LongestWord] : word)}>";
        for (var length = ShortestPiece; length <= LongestPiece; length++)
            for (var at = 0; at + length <= bounded.Length; at++)
                Add(buckets, Hash(bounded.AsSpan(at, length)));
    }

    private static bool HasWithin(IReadOnlyList<int> starts, int from, int to)
    {
        var (low, high) = (0, starts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] < from)
                low = middle + 1;
            else
                high = middle;
        }
        return low < starts.Count && starts[low] < to;
    }

    private static void Add(HashSet<int> buckets, uint hash) => buckets.Add((int)(hash * 2654435769u >> 19));

    private static uint Joined(uint first, uint second) => (first * 31) ^ (second * 0x9E3779B1u) ^ (first >> 15);

    // FNV-1a: the same on every machine, unlike string.GetHashCode.
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }
}
