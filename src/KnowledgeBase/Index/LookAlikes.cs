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
    private readonly byte[] gramCounts;
    private readonly int longestList;

    private LookAlikes(Dictionary<int, int[]> stemsWith, int[] terms, byte[] gramCounts) =>
        (this.stemsWith, this.terms, this.gramCounts, longestList) = (stemsWith, terms, gramCounts, Math.Max(200, terms.Length / 25));

    public static LookAlikes Build(TermTable table)
    {
        var words = table.In(TermField.Stem).Where(term => term.Text.Length >= ShortestWord && term.Text.All(char.IsLetter)).ToList();
        var lists = new Dictionary<int, List<int>>();
        var counts = new byte[words.Count];
        Span<int> grams = stackalloc int[128];
        for (var at = 0; at < words.Count; at++)
        {
            var count = Grams(words[at].Text, grams);
            counts[at] = (byte)count;
            foreach (var gram in grams[..count])
            {
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
        Span<int> grams = stackalloc int[128];
        var count = Grams(stem, grams);
        var shared = ArrayPool<byte>.Shared.Rent(terms.Length);
        Array.Clear(shared, 0, terms.Length);
        var found = new List<(int Term, float Likeness)>();
        // A word that reaches the threshold shares this many trigrams at the least, whatever its length.
        var needed = (int)MathF.Ceiling(atLeast * (count + 1) / 2);
        foreach (var gram in grams[..count])
        {
            if (!stemsWith.TryGetValue(gram, out var list) || list.Length > longestList)
                continue;
            foreach (var at in list)
            {
                if (++shared[at] == needed)
                    found.Add((at, 0));
            }
        }
        for (var at = 0; at < found.Count; at++)
            found[at] = (terms[found[at].Term], 2f * shared[found[at].Term] / (count + gramCounts[found[at].Term]));
        ArrayPool<byte>.Shared.Return(shared);
        found.RemoveAll(other => other.Likeness < atLeast || other.Likeness >= 1);
        found.Sort((one, other) => one.Likeness != other.Likeness ? other.Likeness.CompareTo(one.Likeness) : one.Term.CompareTo(other.Term));
        return found.Count <= Most ? found : found.GetRange(0, Most);
    }

    // The different trigrams of a word with its ends marked; a hash of 31 bits is enough for small letters.
    private static int Grams(string word, Span<int> grams)
    {
        var count = 0;
        for (var at = -1; at + 1 < word.Length && count < grams.Length; at++)
        {
            var gram = (at < 0 ? '^' : word[at]) * 1_000_003 ^ word[at + 1] * 1_009 ^ (at + 2 < word.Length ? word[at + 2] : '$');
            if (!grams[..count].Contains(gram))
                grams[count++] = gram;
        }
        return count;
    }
}
