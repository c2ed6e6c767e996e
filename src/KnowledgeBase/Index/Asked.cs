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
/// <param name="Shares">Each word's share of the question's whole rarity; they sum to 1.</param>
/// <param name="Rarity">The whole rarity: sum of inverse document frequencies.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="Names">Words written as names.</param>
/// <param name="Numbers">Numbers.</param>
/// <param name="Marks">Words of the index that stand for words of the question: low half of the bits certainly, high half by likeness.</param>
internal sealed record Asked(
    WeightedTerm[] Terms, string[] Words, float[] Shares, float Rarity, AnswerKind Kind, uint Names, uint Numbers,
    IReadOnlyList<(int Word, ulong Bits)> Marks)
{
    public const int MostWords = 32;

    /// <summary>The rarest word's bit; 0 when nothing is asked.</summary>
    public uint Rarest { get; } = Words.Length == 0 ? 0 : 1u << Array.IndexOf(Shares, Shares.Max());

    /// <summary>Which words have a neighbour before them to make a pair with, and all pairs' weight.</summary>
    public float PairWeight { get; } = Enumerable.Range(1, Math.Max(0, Words.Length - 1)).Sum(at => MathF.Min(Shares[at - 1], Shares[at]));

    /// <summary>0..1: the part of the question, by rarity, that some of its words make up.</summary>
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
        return PairWeight > 0 ? sum / PairWeight : 0;
    }

    /// <summary>0..1: how many of some words are among others; 0 when there are none to look for.</summary>
    public static float Part(uint wanted, uint words) =>
        wanted == 0 ? 0 : (float)BitOperations.PopCount(wanted & words) / BitOperations.PopCount(wanted);
}
