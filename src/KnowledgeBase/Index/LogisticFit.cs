namespace KnowledgeBase.Index;

/// <summary>Fits a <see cref="Calibration"/> by Newton's method with a ridge on all but the intercept.</summary>
internal static class LogisticFit
{
    private const int Rounds = 25;
    private const double Ridge = 1.0;

    public static Calibration Fit(IReadOnlyList<(double[] Values, bool Right)> samples)
    {
        var size = samples[0].Values.Length;
        var fit = new Calibration(new double[size]);
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[size];
            var curve = new double[size, size];
            foreach (var (values, right) in samples)
                AddSample(fit, values, right, slope, curve);
            for (var at = 1; at < size; at++)
            {
                slope[at] -= Ridge * fit.Weights[at];
                curve[at, at] += Ridge;
            }
            var step = Solve(curve, slope);
            fit = new Calibration([.. fit.Weights.Select((weight, at) => weight + step[at])]);
        }
        return fit;
    }

    private static void AddSample(Calibration fit, double[] values, bool right, double[] slope, double[,] curve)
    {
        var chance = fit.Chance(values);
        for (var at = 0; at < values.Length; at++)
        {
            slope[at] += ((right ? 1 : 0) - chance) * values[at];
            for (var other = 0; other < values.Length; other++)
                curve[at, other] += chance * (1 - chance) * values[at] * values[other];
        }
    }

    // Gauss-Jordan; the ridge keeps the matrix away from singular, save for an intercept without samples.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            var scale = matrix[pivot, pivot] + 1e-12;
            for (var row = 0; row < size; row++)
            {
                if (row == pivot)
                    continue;
                var factor = matrix[row, pivot] / scale;
                for (var column = 0; column < size; column++)
                    matrix[row, column] -= factor * matrix[pivot, column];
                right[row] -= factor * right[pivot];
            }
        }
        return [.. right.Select((value, at) => value / (matrix[at, at] + 1e-12))];
    }
}
