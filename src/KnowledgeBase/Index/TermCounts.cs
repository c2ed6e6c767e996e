using System.Runtime.InteropServices;

namespace KnowledgeBase.Index;

/// <summary>Counts the terms of one text after another in the same flat arrays.</summary>
internal sealed class TermCounts(Lexicon lexicon)
{
    private readonly int[] times = new int[lexicon.Terms.Count];
    private readonly List<int> found = [];

    /// <summary>The different terms of the text that was counted last.</summary>
    public ReadOnlySpan<int> Found => CollectionsMarshal.AsSpan(found);

    public int Times(int term) => times[term];

    public void Count(int[] words)
    {
        foreach (var term in found)
            times[term] = 0;
        found.Clear();
        foreach (var word in words)
        {
            foreach (var term in lexicon.TermsOf(word))
                if (times[term]++ == 0)
                    found.Add(term);
        }
    }

    /// <summary>How many terms of each field the text has.</summary>
    public float[] Lengths()
    {
        var lengths = new float[Enum.GetValues<Analysis.TermField>().Length];
        foreach (var term in found)
            lengths[(int)lexicon.Terms.FieldOf(term)] += times[term];
        return lengths;
    }
}
