using System.Numerics;
using System.Runtime.InteropServices;
using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>A term to look up and what a hit on it weighs.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WeightedTerm(int Term, float Weight);

/// <summary>
/// A question as an index sees it. Its words that count are numbered in order, at most <see cref="MostWords"/>; sets of
/// them are bits.
/// </summary>
/// <param name="Terms">Each term once, in order, with the sum of its weights.</param>
/// <param name="Words">The words that count.</param>
/// <param name="AmongDocuments">What each word is worth by its rarity among documents.</param>
/// <param name="AmongPassages">The same among passages: a word that all of a document's passages have tells less there.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="Names">Words written as names.</param>
/// <param name="Numbers">Numbers.</param>
/// <param name="Marks">Words of the index that stand for words of the question: first <see cref="MostWords"/> bits in some form of the word, then by likeness, then exactly as written.</param>
internal sealed record Asked(
    WeightedTerm[] Terms, string[] Words, WordWorth AmongDocuments, WordWorth AmongPassages, AnswerKind Kind, uint Names, uint Numbers,
    IReadOnlyList<(int Word, ulong Bits)> Marks)
{
    public const int MostWords = 21;

    /// <summary>0..1: how many of some words are among others; 0 when there are none to look for.</summary>
    public static float Part(uint wanted, uint words) =>
        wanted == 0 ? 0 : (float)BitOperations.PopCount(wanted & words) / BitOperations.PopCount(wanted);
}

/// <summary>What each word of a question is worth: its share of the question's whole rarity.</summary>
internal sealed class WordWorth
{
    private readonly float pairWeight;

    /// <param name="rarities">Inverse document frequency of each word.</param>
    public WordWorth(IReadOnlyList<float> rarities)
    {
        Total = MathF.Max(1e-6f, rarities.Sum());
        Shares = [.. rarities.Select(rarity => rarity / Total)];
        Rarest = Shares.Length == 0 ? 0 : 1u << Array.IndexOf(Shares, Shares.Max());
        for (var at = 1; at < Shares.Length; at++)
            pairWeight += MathF.Min(Shares[at - 1], Shares[at]);
    }

    /// <summary>The sum of the rarities.</summary>
    public float Total { get; }

    /// <summary>They sum to 1.</summary>
    public float[] Shares { get; }

    /// <summary>The rarest word's bit; 0 when nothing is asked.</summary>
    public uint Rarest { get; }

    /// <summary>0..1: the part of the question that some of its words make up.</summary>
    public float Coverage(uint words)
    {
        var sum = 0f;
        for (; words != 0; words &= words - 1)
            sum += Shares[BitOperations.TrailingZeroCount(words)];
        return sum;
    }

    /// <summary>0..1: the part of the question's pairs of neighbours; each is named by its second word.</summary>
    public float PairCoverage(uint seconds)
    {
        var sum = 0f;
        for (; seconds != 0; seconds &= seconds - 1)
        {
            var at = BitOperations.TrailingZeroCount(seconds);
            sum += MathF.Min(Shares[at - 1], Shares[at]);
        }
        return pairWeight > 0 ? sum / pairWeight : 0;
    }
}
