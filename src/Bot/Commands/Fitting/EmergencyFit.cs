using Bot.Turns.Detectors;

namespace Bot.Commands.Fitting;

/// <summary>
/// Fits the classifier: multinomial logistic regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan
/// and Singer 2011). The same examples always give the same weights.
/// </summary>
internal sealed class EmergencyFit(IReadOnlyList<string> kinds)
{
    private const int Passes = 6;
    private const float Step = 0.2f;
    private const float Decay = 1e-4f;
    private const int Seed = 110_112_113;

    private readonly float[] weights = new float[EmergencyFeatures.Buckets * kinds.Count];
    private readonly float[] steps = new float[EmergencyFeatures.Buckets * kinds.Count];

    public EmergencyModel Fit(IReadOnlyList<EmergencyExample> examples)
    {
        var model = new EmergencyModel(kinds, weights);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var chance = new Random(Seed);
        for (var pass = 0; pass < Passes; pass++)
        {
            chance.Shuffle(order);
            foreach (var at in order) Learn(model, examples[at]);
        }
        return model;
    }

    /// <summary>The weights as signed bytes and what one step of them is worth.</summary>
    public (sbyte[] Weights, float Scale) Stored()
    {
        var scale = weights.Max(Math.Abs) / sbyte.MaxValue;
        return ([.. weights.Select(weight => (sbyte)Math.Round(weight / scale))], scale);
    }

    // Of a long story, the stretch that looks most like an emergency is the one to learn from.
    private void Learn(EmergencyModel model, EmergencyExample example)
    {
        if (example.Stretches.Count == 0) return;
        var buckets = example.Stretches.MinBy(stretch => model.Chances(stretch)[0])!;
        var chances = model.Chances(buckets);
        var share = (float)EmergencyModel.Share(buckets);
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            var error = (float)chances[kind] - (kinds[kind] == example.Kind ? 1 : 0);
            foreach (var bucket in buckets)
            {
                var at = (bucket * kinds.Count) + kind;
                var slope = (error * share) + (Decay * weights[at]);
                steps[at] += slope * slope;
                weights[at] -= Step * slope / (MathF.Sqrt(steps[at]) + 1e-6f);
            }
        }
    }
}
