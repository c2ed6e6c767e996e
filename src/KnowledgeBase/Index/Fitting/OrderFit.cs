namespace KnowledgeBase.Index.Fitting;

/// <summary>The candidates of one question, and which of them are right.</summary>
/// <param name="Fold">Questions about one document share a fold.</param>
/// <param name="Weight">What the question counts beside others.</param>
internal sealed record OrderSample(IReadOnlyList<float[]> Rows, IReadOnlyList<bool> Right, int Fold, double Weight = 1);

/// <summary>
/// Listwise softmax regression: the right candidate shall have the greatest share among those of its question.
/// Features are standardised, with a ridge on all.
/// </summary>
internal static class OrderFit
{
    private const int MostRounds = 40;

    public static Linear Fit(IReadOnlyList<OrderSample> samples, double ridge)
    {
        var size = HitFeatures.Names.Count;
        var usable = samples.Where(sample => sample.Right.Contains(true)).ToList();
        var standard = Standard.Of([.. usable.SelectMany(sample => sample.Rows)], size);
        var newton = new Newton(size, ridge, freeFirst: false);
        for (var round = 0; round < MostRounds; round++)
        {
            foreach (var sample in usable)
                Add(sample, standard, newton, size);
            if (newton.Step())
                break;
        }
        return standard.ToLinear(0, newton.Weights, HitFeatures.Names);
    }

    private static void Add(OrderSample sample, Standard standard, Newton newton, int size)
    {
        var rows = new double[sample.Rows.Count][];
        var scores = new double[rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = new double[size];
            standard.Apply(sample.Rows[at], rows[at]);
            scores[at] = Dot(rows[at], newton.Weights);
        }
        var highest = scores.Max();
        var total = scores.Sum(score => Math.Exp(score - highest));
        // Where several are right, whichever comes first will do: they are not to be made equal.
        var ofRight = scores.Where((_, at) => sample.Right[at]).Sum(score => Math.Exp(score - highest));
        var mean = new double[size];
        for (var at = 0; at < rows.Length; at++)
        {
            var chance = Math.Exp(scores[at] - highest) / total;
            var pull = (sample.Right[at] ? Math.Exp(scores[at] - highest) / ofRight : 0) - chance;
            for (var feature = 0; feature < size; feature++)
            {
                newton.Slope[feature] += sample.Weight * pull * rows[at][feature];
                mean[feature] += chance * rows[at][feature];
            }
            newton.AddCurve(rows[at], sample.Weight * chance);
        }
        newton.AddValue(sample.Weight * Math.Log(ofRight / total));
        newton.AddCurve(mean, -sample.Weight);
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var at = 0; at < one.Length; at++)
            sum += one[at] * other[at];
        return sum;
    }
}
