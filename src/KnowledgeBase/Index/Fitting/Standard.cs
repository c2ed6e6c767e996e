namespace KnowledgeBase.Index.Fitting;

/// <summary>Features on a common scale: so many standard deviations from the mean.</summary>
internal sealed record Standard(double[] Means, double[] Spreads)
{
    private const double LeastSpread = 1e-3;

    public static Standard Of(IReadOnlyCollection<float[]> rows, int size)
    {
        var (means, squares) = (new double[size], new double[size]);
        foreach (var row in rows)
            for (var at = 0; at < size; at++)
                means[at] += row[at] / (double)rows.Count;
        foreach (var row in rows)
            for (var at = 0; at < size; at++)
                squares[at] += Math.Pow(row[at] - means[at], 2) / rows.Count;
        // What hardly varies has nothing to say.
        return new Standard(means, [.. squares.Select(Math.Sqrt).Select(spread => spread < LeastSpread ? 0 : spread)]);
    }

    public void Apply(float[] row, Span<double> values)
    {
        for (var at = 0; at < Means.Length; at++)
            values[at] = Spreads[at] == 0 ? 0 : (row[at] - Means[at]) / Spreads[at];
    }

    /// <param name="weights">For standardised features.</param>
    public Linear ToLinear(double intercept, ReadOnlySpan<double> weights, IReadOnlyList<string> names)
    {
        var features = new Dictionary<string, FeatureWeight>(StringComparer.Ordinal);
        for (var at = 0; at < names.Count; at++)
            features[names[at]] = new FeatureWeight(Math.Round(weights[at], 4), Math.Round(Means[at], 4), Spreads[at] == 0 ? 1 : Math.Round(Spreads[at], 4));
        var linear = new Linear(Math.Round(intercept, 4), features);
        return linear.Bind(names) ? linear : throw new InvalidOperationException("A fit lacks features.");
    }
}
