using System.Globalization;
using System.Runtime.InteropServices;

namespace Bot.Turns.Detectors;

/// <summary>
/// The trained weights: how much each bucket of <see cref="EmergencyFeatures"/> speaks for each kind of emergency, and for
/// none. A multinomial logistic regression, fitted by <c>fit-emergency</c>.
/// </summary>
internal sealed class EmergencyModel
{
    private readonly float[] weights;

    /// <param name="weights">Bucket by bucket, a weight for each of <paramref name="kinds"/>.</param>
    public EmergencyModel(IReadOnlyList<string> kinds, float[] weights) => (Kinds, this.weights) = (kinds, weights);

    /// <summary>"-" for none, then the kinds.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>Reads the weights that a file holds.</summary>
    /// <exception cref="FormatException">The weights are not as many as the buckets and kinds ask for.</exception>
    public static EmergencyModel From(EmergencyWeights file)
    {
        var small = MemoryMarshal.Cast<byte, sbyte>(Convert.FromBase64String(file.Weights));
        if (small.Length != EmergencyFeatures.Buckets * file.Kinds.Count)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{small.Length} weights for {file.Kinds.Count} kinds: run fit-emergency again."));
        var restored = new float[small.Length];
        for (var at = 0; at < restored.Length; at++)
            restored[at] = small[at] * file.Scale;
        return new EmergencyModel(file.Kinds, restored);
    }

    /// <summary>How likely each kind is for a stretch of text; they sum to 1.</summary>
    public double[] Chances(int[] buckets)
    {
        var chances = new double[Kinds.Count];
        var share = Share(buckets);
        foreach (var bucket in buckets)
            for (var kind = 0; kind < chances.Length; kind++)
                chances[kind] += weights[(bucket * chances.Length) + kind];
        var top = chances.Max(sum => sum * share);
        var total = 0.0;
        for (var kind = 0; kind < chances.Length; kind++)
            total += chances[kind] = Math.Exp((chances[kind] * share) - top);
        for (var kind = 0; kind < chances.Length; kind++)
            chances[kind] /= total;
        return chances;
    }

    /// <summary>What each bucket of a stretch counts for: a long one is not surer for being long.</summary>
    public static double Share(int[] buckets) => 1 / Math.Sqrt(Math.Max(buckets.Length, 1));
}
