using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>
/// What an unknown word of a question was probably meant to be: words of the index within one slip (five to eight
/// letters) or two (nine and more) that begin with the same letter. Distance after Damerau and Levenshtein.
/// </summary>
internal sealed class Spelling
{
    private const int ShortestWord = 5;
    private const int TwoSlipsFrom = 9;
    private const int Most = 3;

    private readonly Dictionary<(char First, int Length), List<int>> words = [];
    private readonly Lexicon lexicon;
    private readonly Layer documents;

    public Spelling(Lexicon lexicon, Layer documents)
    {
        (this.lexicon, this.documents) = (lexicon, documents);
        for (var word = 0; word < lexicon.Count; word++)
        {
            var text = lexicon.Text(word);
            if (text.Length < ShortestWord - 1 || !text.All(char.IsLetter))
                continue;
            if (!words.TryGetValue((text[0], text.Length), out var list))
                words[(text[0], text.Length)] = list = [];
            list.Add(word);
        }
    }

    /// <summary>At most three words, the nearest first, among equals the most frequent.</summary>
    public IReadOnlyList<int> Of(string text)
    {
        if (text.Length < ShortestWord || !text.All(char.IsLetter))
            return [];
        var slips = text.Length >= TwoSlipsFrom ? 2 : 1;
        var found = new List<(int Distance, float Rarity, int Word)>();
        for (var length = text.Length - slips; length <= text.Length + slips; length++)
        {
            if (!words.TryGetValue((text[0], length), out var list))
                continue;
            foreach (var word in list)
            {
                var distance = Distance(text, lexicon.Text(word), slips);
                if (distance <= slips)
                    found.Add((distance, documents.Rarity(lexicon.TermsOf(word)[0]), word));
            }
        }
        found.Sort();
        return [.. found.Where(other => other.Distance == found[0].Distance).Take(Most).Select(other => other.Word)];
    }

    /// <summary>Inserted, lost, changed and swapped letters; anything above <paramref name="most"/> once it is certain to be more.</summary>
    internal static int Distance(string one, string other, int most)
    {
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        Span<int> next = stackalloc int[other.Length + 1];
        for (var at = 0; at <= other.Length; at++)
            row[at] = at;
        for (var i = 1; i <= one.Length; i++)
        {
            next[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = Math.Min(Math.Min(next[j - 1], row[j]) + 1, row[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    cost = Math.Min(cost, before[j - 2] + 1);
                next[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > most)
                return least;
            var spare = before;
            before = row;
            row = next;
            next = spare;
        }
        return row[other.Length];
    }
}
