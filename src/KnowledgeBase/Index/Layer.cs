using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>
/// One granularity of an index (documents, or passages): for each term the units that have it and what it gives them.
/// BM25 (Robertson and Zaragoza 2009) with a length normalisation for each field; flat arrays, written once.
/// </summary>
internal sealed class Layer
{
    private readonly int[] starts;
    private readonly int[] units;
    private readonly float[] impacts;
    private readonly float[] rarity;

    private Layer(int count, int[] starts, int[] units, float[] impacts, float[] rarity) =>
        (Count, this.starts, this.units, this.impacts, this.rarity) = (count, starts, units, impacts, rarity);

    public int Count { get; }

    /// <summary>The term's inverse document frequency here, without the field's weight; the highest there is when nothing has it.</summary>
    public float Rarity(int term) => term < 0 ? MathF.Log(1 + 2 * (Count + 0.5f)) : rarity[term];

    /// <summary>Adds what the terms give to each unit's score.</summary>
    public void Score(ReadOnlySpan<WeightedTerm> terms, Span<float> scores)
    {
        scores.Clear();
        foreach (var (term, weight) in terms)
        {
            var from = starts[term];
            var length = starts[term + 1] - from;
            var having = units.AsSpan(from, length);
            var gains = impacts.AsSpan(from, length);
            for (var at = 0; at < having.Length; at++)
                scores[having[at]] += weight * gains[at];
        }
    }

    /// <param name="texts">The words of each unit, in order.</param>
    public static Layer Build(IReadOnlyList<int[]> texts, Lexicon lexicon, Ranking ranking)
    {
        var terms = lexicon.Terms;
        var counter = new TermCounts(lexicon);
        var seen = new int[terms.Count + 1];
        var lengths = new float[texts.Count][];
        for (var unit = 0; unit < texts.Count; unit++)
        {
            counter.Count(texts[unit]);
            lengths[unit] = counter.Lengths();
            foreach (var term in counter.Found)
                seen[term + 1]++;
        }
        var rarities = new float[terms.Count];
        for (var term = 0; term < terms.Count; term++)
        {
            rarities[term] = MathF.Log(1 + (texts.Count - seen[term + 1] + 0.5f) / (seen[term + 1] + 0.5f));
            // A stretch of letters that is nearly everywhere costs time and tells nothing.
            if (terms.FieldOf(term) == TermField.Gram && seen[term + 1] > Math.Max(ranking.GramShare * texts.Count, ranking.GramTexts))
                seen[term + 1] = 0;
        }
        var offsets = seen;
        for (var term = 0; term < terms.Count; term++)
            offsets[term + 1] += offsets[term];
        var layer = new Layer(texts.Count, offsets, new int[offsets[^1]], new float[offsets[^1]], rarities);
        layer.Fill(texts, counter, lengths, terms, ranking.Fields);
        return layer;
    }

    private void Fill(IReadOnlyList<int[]> texts, TermCounts counter, float[][] lengths, TermTable terms, FieldWeight[] weights)
    {
        var average = weights.Select((_, field) => Math.Max(1, lengths.Sum(unit => unit[field]) / Math.Max(1, texts.Count))).ToArray();
        var next = starts[..^1];
        for (var unit = 0; unit < texts.Count; unit++)
        {
            counter.Count(texts[unit]);
            foreach (var term in counter.Found)
            {
                if (starts[term] == starts[term + 1])
                    continue;
                var field = (int)terms.FieldOf(term);
                var weight = weights[field];
                var norm = weight.K1 * (1 - weight.B + weight.B * lengths[unit][field] / average[field]);
                var count = counter.Times(term);
                units[next[term]] = unit;
                impacts[next[term]++] = weight.Weight * rarity[term] * count * (weight.K1 + 1) / (count + norm);
            }
        }
    }
}
