namespace KnowledgeBase.Index;

/// <summary>What one feature weighs.</summary>
/// <param name="Weight">For one <paramref name="Spread"/> more of the feature: weights compare with each other.</param>
/// <param name="Mean">The feature's average in the fit.</param>
/// <param name="Spread">Its standard deviation.</param>
internal sealed record FeatureWeight(double Weight, double Mean, double Spread);

/// <summary>A sum of standardised features; for a chance, put through the logistic function.</summary>
internal sealed record Linear(double Intercept, IReadOnlyDictionary<string, FeatureWeight> Features)
{
    private float[] weights = [];
    private float constant;

    /// <summary>Whether it weighs these features and no others; then they can be scored in this order.</summary>
    public bool Bind(IReadOnlyList<string> names)
    {
        if (Features.Count != names.Count || !names.All(Features.ContainsKey))
            return false;
        var bound = names.Select(name => Features[name]).ToList();
        weights = [.. bound.Select(feature => (float)(feature.Weight / Math.Max(1e-9, feature.Spread)))];
        constant = (float)(Intercept - bound.Sum(feature => feature.Weight * feature.Mean / Math.Max(1e-9, feature.Spread)));
        return true;
    }

    public double Score(ReadOnlySpan<float> values)
    {
        var sum = constant;
        for (var at = 0; at < weights.Length; at++)
            sum += weights[at] * values[at];
        return sum;
    }

    public double Chance(ReadOnlySpan<float> values) => 1 / (1 + Math.Exp(-Score(values)));
}
