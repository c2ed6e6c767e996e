using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>Splits a compound of a question into parts that the index's own vocabulary knows.</summary>
internal sealed class Compounds(TermTable terms)
{
    private const int ShortestPart = 4;

    /// <summary>The stems of both parts, the longest last part preferred; empty when the word is no known compound.</summary>
    // barnehageplassen -> barnehage + plass; eiendomsskatt -> eiendom + s + skatt
    public IReadOnlyList<int> Split(string word)
    {
        for (var cut = ShortestPart; cut <= word.Length - ShortestPart; cut++)
        {
            if (Find(word[cut..]) is >= 0 and var last && First(word[..cut]) is >= 0 and var first)
                return [first, last];
        }
        return [];
    }

    private int First(string part)
    {
        var whole = Find(part);
        return whole < 0 && part.Length > ShortestPart && part[^1] is 's' or 'e' ? Find(part[..^1]) : whole;
    }

    private int Find(string part) => terms.Find(TermField.Stem, NorwegianStemmer.Stem(part));
}
