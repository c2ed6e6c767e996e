namespace KnowledgeBase.Index.Fitting;

/// <summary>A first hit and whether it was right.</summary>
internal sealed record SureSample(float[] Row, bool Right, bool Answerable, int Fold, double Weight = 1);

/// <summary>Logistic regression: the chance that the first hit is right. Features are standardised, with a ridge on all but the intercept.</summary>
internal static class SureFit
{
    private const int MostRounds = 40;

    public static Linear Fit(IReadOnlyList<SureSample> samples, double ridge)
    {
        var size = SureFeatures.Names.Count;
        var standard = Standard.Of([.. samples.Select(sample => sample.Row)], size);
        var newton = new Newton(size + 1, ridge, freeFirst: true);
        var values = new double[size + 1];
        for (var round = 0; round < MostRounds; round++)
        {
            foreach (var sample in samples)
            {
                values[0] = 1;
                standard.Apply(sample.Row, values.AsSpan(1));
                var score = 0.0;
                for (var at = 0; at <= size; at++)
                    score += newton.Weights[at] * values[at];
                var chance = 1 / (1 + Math.Exp(-score));
                newton.AddValue(sample.Weight * Math.Log(Math.Max(1e-12, sample.Right ? chance : 1 - chance)));
                for (var at = 0; at <= size; at++)
                    newton.Slope[at] += sample.Weight * ((sample.Right ? 1 : 0) - chance) * values[at];
                newton.AddCurve(values, sample.Weight * Math.Max(1e-6, chance * (1 - chance)));
            }
            if (newton.Step())
                break;
        }
        return standard.ToLinear(newton.Weights[0], newton.Weights.AsSpan(1), SureFeatures.Names);
    }
}
