using System.Numerics;
using System.Runtime.InteropServices;
using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>Words of a stretch of text that stand for words of the question; sets of the question's words are bits.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Sighting
{
    private const ulong Set = (1ul << Asked.MostWords) - 1;

    /// <summary>In some form; by likeness only; exactly as written.</summary>
    public uint Found, Likely, Exact;

    /// <summary>Found right after the word that is before it in the question; found near it.</summary>
    public uint Pairs, Near;

    /// <summary>What the words that are not the question's own can answer.</summary>
    public AnswerKind Shows;

    /// <summary>All words, and those that stand for one of the question.</summary>
    public int Words, Hits;

    /// <summary>How often, by rarity, words of the question are mentioned.</summary>
    public float Mentions;

    public readonly uint Any => Found | Likely;

    public static Sighting Of(ReadOnlySpan<int> words, ReadOnlySpan<AnswerKind> shows, ulong[] marks, float[] shares)
    {
        var seen = new Sighting { Words = words.Length };
        var (before, earlier) = (0u, 0u);
        for (var at = 0; at < words.Length; at++)
        {
            var mark = marks[words[at]];
            if (mark == 0)
            {
                // What the question itself says is no answer to it.
                seen.Shows |= shows[at];
                (before, earlier) = (0, earlier | before);
                continue;
            }
            var found = (uint)(mark & Set);
            seen.Found |= found;
            seen.Likely |= (uint)(mark >> Asked.MostWords & Set);
            seen.Exact |= (uint)(mark >> 2 * Asked.MostWords);
            seen.Pairs |= (before << 1) & found;
            seen.Near |= ((before | earlier) << 1) & found;
            seen.Hits++;
            if (found != 0)
                seen.Mentions += shares[BitOperations.TrailingZeroCount(found)];
            (before, earlier) = (found, earlier | before);
        }
        return seen;
    }

    public static Sighting operator +(in Sighting one, in Sighting other) => new()
    {
        Found = one.Found | other.Found,
        Likely = one.Likely | other.Likely,
        Exact = one.Exact | other.Exact,
        Pairs = one.Pairs | other.Pairs,
        Near = one.Near | other.Near,
        Shows = one.Shows | other.Shows,
        Words = one.Words + other.Words,
        Hits = one.Hits + other.Hits,
        Mentions = one.Mentions + other.Mentions,
    };
}
