using System.Buffers;
using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>
/// Stems of an index that look like a word of a question: slips of the pen, the other form, and compounds that share
/// a part. Likeness is the Dice coefficient of letter trigrams; it is taken over the vocabulary, never over texts.
/// </summary>
internal sealed class LookAlikes
{
    private const int ShortestWord = 4;
    private const int Most = 8;

    private readonly Dictionary<int, int[]> stemsWith;
    private readonly int[] terms;
    private readonly int[] gramCounts;
    private readonly int longestList;

    private LookAlikes(Dictionary<int, int[]> stemsWith, int[] terms, int[] gramCounts) =>
        (this.stemsWith, this.terms, this.gramCounts, longestList) = (stemsWith, terms, gramCounts, Math.Max(200, terms.Length / 20));

    public static LookAlikes Build(TermTable table)
    {
        var words = table.In(TermField.Stem).Where(term => term.Text.Length >= ShortestWord && term.Text.All(char.IsLetter)).ToList();
        var lists = new Dictionary<int, List<int>>();
        var counts = new int[words.Count];
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var gram in Grams(words[at].Text))
            {
                counts[at]++;
                if (!lists.TryGetValue(gram, out var list))
                    lists[gram] = list = [];
                list.Add(at);
            }
        }
        return new LookAlikes(lists.ToDictionary(list => list.Key, list => list.Value.ToArray()), [.. words.Select(word => word.Number)], counts);
    }

    /// <summary>At most eight terms with their likeness, best first; the stem itself is not among them.</summary>
    public IReadOnlyList<(int Term, float Likeness)> Of(string stem, float atLeast)
    {
        if (stem.Length < ShortestWord || terms.Length == 0)
            return [];
        var grams = Grams(stem);
        var shared = ArrayPool<byte>.Shared.Rent(terms.Length);
        Array.Clear(shared, 0, terms.Length);
        var seen = new List<int>();
        foreach (var gram in grams)
        {
            if (!stemsWith.TryGetValue(gram, out var list) || list.Length > longestList)
                continue;
            foreach (var at in list)
            {
                if (shared[at]++ == 0)
                    seen.Add(at);
            }
        }
        var alike = seen.Select(at => (Term: terms[at], Likeness: 2f * shared[at] / (grams.Count + gramCounts[at])))
            .Where(found => found.Likeness >= atLeast && found.Likeness < 1)
            .OrderByDescending(found => found.Likeness).ThenBy(found => found.Term).Take(Most).ToList();
        ArrayPool<byte>.Shared.Return(shared);
        return alike;
    }

    // Three letters in 48 bits would do; words are small letters, so a rolling hash of 31 bits is enough.
    private static HashSet<int> Grams(string word)
    {
        var grams = new HashSet<int>();
        var padded = $"^{word}$";
        for (var at = 0; at + 3 <= padded.Length; at++)
            grams.Add(padded[at] * 1_000_003 ^ padded[at + 1] * 1_009 ^ padded[at + 2]);
        return grams;
    }
}
