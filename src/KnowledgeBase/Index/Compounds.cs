using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>Splits a compound of a question into parts that the index's own vocabulary knows, and joins what was split.</summary>
internal sealed class Compounds(TermTable terms)
{
    private const int ShortestPart = 4;
    private const int ShortestJoined = 3;

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

    /// <summary>The stem of two words written as one, with or without a joining s or e; -1 when no text has it.</summary>
    public int Join(string first, string last)
    {
        if (first.Length < ShortestJoined || last.Length < ShortestJoined)
            return -1;
        foreach (var between in (string[])["", "s", "e"])
        {
            if (Find($"{first}{between}{last}") is >= 0 and var joined)
                return joined;
        }
        return -1;
    }

    private int First(string part)
    {
        var whole = Find(part);
        return whole < 0 && part.Length > ShortestPart && part[^1] is 's' or 'e' ? Find(part[..^1]) : whole;
    }

    private int Find(string part) => terms.Find(TermField.Stem, NorwegianStemmer.Stem(part));
}
