using System.Runtime.InteropServices;
using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>A question while it is being read, a word at a time.</summary>
internal sealed class AskedDraft(TermTable terms, Groups wordsByTerm)
{
    private readonly List<WeightedTerm> weighted = [];
    private readonly Dictionary<int, ulong> marks = [];
    private readonly List<string> words = [];
    private readonly List<float> amongDocuments = [];
    private readonly List<float> amongPassages = [];
    private readonly List<int> standing = [];
    private Token token;
    private uint names;
    private uint numbers;

    /// <summary>Where the analysis chain puts the terms of the word at hand.</summary>
    public List<Term> Found { get; } = [];

    /// <summary>Some text has the word at hand, in some form.</summary>
    public bool IsKnown => standing.Count > 0;

    public void Begin(Token next)
    {
        token = next;
        Found.Clear();
        standing.Clear();
        if (token.Weight < 1)
            return;
        var bit = 1u << words.Count;
        names |= token.IsName ? bit : 0;
        numbers |= token.Kind == TokenKind.Number ? bit : 0;
    }

    /// <summary>Takes what the chain has found.</summary>
    public void TakeFound()
    {
        foreach (var term in Found)
        {
            if (terms.Find(term.Field, term.Text) is not (>= 0 and var number))
                continue;
            if (term.IsLoose)
                TakeAlike(number, term.Weight);
            else
                Take(number, term.Weight, term.Field is TermField.Stem or TermField.Key);
        }
    }

    /// <summary>A word of the index that stands for the one at hand.</summary>
    public void TakeWord(int[] itsTerms, float weight)
    {
        foreach (var term in itsTerms)
            Take(term, token.Weight * weight, terms.FieldOf(term) is TermField.Stem or TermField.Key);
    }

    /// <summary>A term that the word at hand is like.</summary>
    public void TakeAlike(int term, float weight)
    {
        if (token.Weight < 1 || standing.Contains(term))
            return;
        weighted.Add(new WeightedTerm(term, weight));
        Mark(term, 1ul << (words.Count + Asked.MostWords));
    }

    /// <summary>The joined form of a word and the one before it.</summary>
    public void TakeJoined(int term, int word, float weight)
    {
        weighted.Add(new WeightedTerm(term, weight));
        Mark(term, 3ul << (word - 1));
    }

    /// <summary>The rarity of the most frequent of the stems and keys that stand for the word at hand.</summary>
    public float Rarity(Layer layer) => IsKnown ? standing.Min(layer.Rarity) : layer.Rarity(-1);

    /// <param name="written">The word of the index that is written the same, or -1.</param>
    public void End(float inDocuments, float inPassages, int written)
    {
        if (written >= 0)
            CollectionsMarshal.GetValueRefOrAddDefault(marks, written, out _) |= 1ul << (words.Count + 2 * Asked.MostWords);
        words.Add(token.Text);
        amongDocuments.Add(inDocuments);
        amongPassages.Add(inPassages);
    }

    public Asked Finish(AnswerKind kind)
    {
        weighted.Sort((one, other) => one.Term.CompareTo(other.Term));
        var merged = new List<WeightedTerm>(weighted.Count);
        foreach (var term in weighted)
        {
            if (merged.Count > 0 && merged[^1].Term == term.Term)
                merged[^1] = new WeightedTerm(term.Term, merged[^1].Weight + term.Weight);
            else
                merged.Add(term);
        }
        return new Asked([.. merged], [.. words], new WordWorth(amongDocuments), new WordWorth(amongPassages), kind, names, numbers, [.. marks.Select(mark => (mark.Key, mark.Value))]);
    }

    private void Take(int term, float weight, bool standsForIt)
    {
        weighted.Add(new WeightedTerm(term, weight));
        if (!standsForIt || token.Weight < 1)
            return;
        standing.Add(term);
        Mark(term, 1ul << words.Count);
    }

    private void Mark(int term, ulong bits)
    {
        foreach (var word in wordsByTerm[term])
            CollectionsMarshal.GetValueRefOrAddDefault(marks, word, out _) |= bits;
    }
}
