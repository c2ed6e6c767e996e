namespace KnowledgeBase.Index.Fitting;

/// <summary>Newton's method for a concave sum: gradients and curvature are added up, then a step is taken.</summary>
internal sealed class Newton(int size, double ridge, bool freeFirst)
{
    private const double NoGain = 1e-3;

    private readonly double[] slope = new double[size];
    private readonly double[] curve = new double[size * size];
    private double[] accepted = new double[size];
    private double best = double.NegativeInfinity;
    private double value;

    public double[] Weights { get; private set; } = new double[size];

    public Span<double> Slope => slope;

    /// <summary>Adds to the sum itself, at the present weights.</summary>
    public void AddValue(double part) => value += part;

    /// <summary>Adds <c>scale * values * transposed values</c> to the curvature.</summary>
    public void AddCurve(ReadOnlySpan<double> values, double scale)
    {
        for (var row = 0; row < size; row++)
        {
            var factor = scale * values[row];
            if (factor == 0)
                continue;
            var line = curve.AsSpan(row * size, row + 1);
            for (var column = 0; column <= row; column++)
                line[column] += factor * values[column];
        }
    }

    /// <summary>Steps to the top of the parabola, or half the way back when the last step went too far; true once nothing is to be gained.</summary>
    public bool Step()
    {
        var from = freeFirst ? 1 : 0;
        var reached = value - ridge / 2 * Weights[from..].Sum(weight => weight * weight);
        var gained = reached - best;
        if (gained < 0)
        {
            Weights = [.. Weights.Zip(accepted, (weight, before) => (weight + before) / 2)];
        }
        else
        {
            for (var at = from; at < size; at++)
            {
                slope[at] -= ridge * Weights[at];
                curve[at * size + at] += ridge;
            }
            (best, accepted) = (reached, Weights);
            Weights = [.. Weights.Zip(Solve(), (weight, step) => weight + step)];
        }
        value = 0;
        Array.Clear(slope);
        Array.Clear(curve);
        return gained is >= 0 and < NoGain;
    }

    // Cholesky; the ridge keeps the matrix positive.
    private double[] Solve()
    {
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = curve[row * size + column];
                for (var at = 0; at < column; at++)
                    sum -= curve[row * size + at] * curve[column * size + at];
                curve[row * size + column] = row == column ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / curve[column * size + column];
            }
        }
        var solved = slope.ToArray();
        for (var row = 0; row < size; row++)
        {
            for (var at = 0; at < row; at++)
                solved[row] -= curve[row * size + at] * solved[at];
            solved[row] /= curve[row * size + row];
        }
        for (var row = size - 1; row >= 0; row--)
        {
            for (var at = row + 1; at < size; at++)
                solved[row] -= curve[at * size + row] * solved[at];
            solved[row] /= curve[row * size + row];
        }
        return solved;
    }
}
