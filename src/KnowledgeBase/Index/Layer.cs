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

    public ReadOnlySpan<int> UnitsWith(int term) => units.AsSpan(starts[term], starts[term + 1] - starts[term]);

    public bool Has(int term, int unit) => UnitsWith(term).BinarySearch(unit) >= 0;

    /// <summary>Adds what a term gives to each unit's score.</summary>
    public void Add(int term, float weight, Span<float> scores)
    {
        var (from, to) = (starts[term], starts[term + 1]);
        for (var at = from; at < to; at++)
            scores[units[at]] += weight * impacts[at];
    }

    /// <param name="counts">For each unit how often it has each term.</param>
    public static Layer Build(IReadOnlyList<Dictionary<int, int>> counts, TermTable terms, FieldWeight[] weights)
    {
        var lengths = Lengths(counts, terms, weights.Length);
        var average = new float[weights.Length];
        for (var field = 0; field < weights.Length; field++)
            average[field] = Math.Max(1, lengths.Sum(unit => unit[field]) / Math.Max(1, counts.Count));
        var offsets = Starts(counts, terms.Count);
        var owners = new int[offsets[^1]];
        var gains = new float[offsets[^1]];
        var rarities = new float[terms.Count];
        for (var term = 0; term < terms.Count; term++)
            rarities[term] = MathF.Log(1 + (counts.Count - (offsets[term + 1] - offsets[term]) + 0.5f) / (offsets[term + 1] - offsets[term] + 0.5f));
        var next = offsets[..^1].ToArray();
        for (var unit = 0; unit < counts.Count; unit++)
        {
            foreach (var (term, count) in counts[unit])
            {
                var field = (int)terms.FieldOf(term);
                var weight = weights[field];
                var norm = weight.K1 * (1 - weight.B + weight.B * lengths[unit][field] / average[field]);
                owners[next[term]] = unit;
                gains[next[term]++] = weight.Weight * rarities[term] * count * (weight.K1 + 1) / (count + norm);
            }
        }
        return new Layer(counts.Count, offsets, owners, gains, rarities);
    }

    private static float[][] Lengths(IReadOnlyList<Dictionary<int, int>> counts, TermTable terms, int fields)
    {
        var lengths = new float[counts.Count][];
        for (var unit = 0; unit < counts.Count; unit++)
        {
            lengths[unit] = new float[fields];
            foreach (var (term, count) in counts[unit])
                lengths[unit][(int)terms.FieldOf(term)] += count;
        }
        return lengths;
    }

    private static int[] Starts(IReadOnlyList<Dictionary<int, int>> counts, int terms)
    {
        var offsets = new int[terms + 1];
        foreach (var term in counts.SelectMany(unit => unit.Keys))
            offsets[term + 1]++;
        for (var term = 0; term < terms; term++)
            offsets[term + 1] += offsets[term];
        return offsets;
    }
}
