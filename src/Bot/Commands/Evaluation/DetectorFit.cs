using System.Globalization;
using Bot.Turns.Detectors.Learned;

namespace Bot.Commands.Evaluation;

/// <summary>
/// Learns <c>learned.tsv</c>: one logistic regression a label, by stochastic gradient with a ridge, weights that matter
/// little dropped. Each threshold is the lowest at which, cross-validated, strangers are almost never taken for it.
/// </summary>
internal sealed class DetectorFit(IReadOnlyList<Example> examples, Action<string> say)
{
    private const int Folds = 5;
    private const int Rounds = 20;
    private const int FewestTexts = 2;
    private const double Rate = 0.5;
    private const double Ridge = 2e-5;
    private const double LeastWeight = 1;

    /// <summary>The part of strangers that may be taken for one kind of emergency; for anything else, where a mistake costs less.</summary>
    private const double MostFalseAlarms = 0.003;
    private const double MostFalse = 0.01;
    private const double LowestThreshold = 0.3;

    private readonly HashSet<string>[] traits = [.. examples.Select(example => TextTraits.Of(example.Text))];

    public void Write(string path)
    {
        var labels = examples.Select(example => example.Label).Where(label => label != Example.Nothing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var rows = labels.AsParallel().AsOrdered().SelectMany(Rows).ToList();
        File.WriteAllLines(path, rows.Prepend("# Written by eval --fit from tests/questions/train and examples.tsv and the detectors' fixtures; do not edit."));
    }

    private List<string> Rows(string label)
    {
        var (chances, order) = (new double[examples.Count], Shuffled());
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Learn(label, [.. order.Where(at => examples[at].Fold(Folds) != fold)]);
            for (var at = 0; at < examples.Count; at++)
                if (examples[at].Fold(Folds) == fold)
                    chances[at] = model.Chance(traits[at]);
        }
        // A sister label is no stranger: a beaten child is violence too.
        var strangers = Enumerable.Range(0, examples.Count).Where(at => examples[at].IsStrangerTo(label)).Select(at => chances[at]).OrderDescending().ToList();
        var threshold = Math.Max(LowestThreshold, strangers[(int)(strangers.Count * (Example.IsEmergency(label) ? MostFalseAlarms : MostFalse))] + 0.01);
        var own = Enumerable.Range(0, examples.Count).Where(at => examples[at].Is(label)).ToList();
        say(string.Create(CultureInfo.InvariantCulture, $"{label}: {own.Count} examples, {100.0 * own.Count(at => chances[at] >= threshold) / own.Count:0.0} % heard at {threshold:0.00}, cross-validated"));

        var whole = Learn(label, order);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{label}\t\t{whole.Intercept:0.###}\t{threshold:0.###}"),
            .. whole.Weights.Where(weight => Math.Abs(weight.Value) >= LeastWeight).OrderByDescending(weight => weight.Value).ThenBy(weight => weight.Key, StringComparer.Ordinal)
                .Select(weight => string.Create(CultureInfo.InvariantCulture, $"{label}\t{weight.Key}\t{weight.Value:0.##}")),
        ];
    }

    private Model Learn(string label, IReadOnlyList<int> order)
    {
        var counts = order.SelectMany(at => traits[at]).CountBy(trait => trait).Where(trait => trait.Value >= FewestTexts).Select(trait => trait.Key);
        var model = new Model(counts.ToDictionary(trait => trait, _ => 0.0, StringComparer.Ordinal));
        var share = order.Count(at => examples[at].Is(label)) / (double)order.Count;
        for (var round = 0; round < Rounds; round++)
            foreach (var at in order.Where(at => examples[at].Is(label) || examples[at].IsStrangerTo(label)))
                model.Step(traits[at], examples[at].Is(label), examples[at].Is(label) ? Math.Min(8, Math.Sqrt(1 / share)) : 1, Rate / Math.Sqrt(1 + round), Ridge);
        return model;
    }

    // Always the same order, so that the same examples give the same weights.
    private int[] Shuffled() => [.. Enumerable.Range(0, examples.Count).OrderBy(at => Example.Hash(examples[at].Text)).ThenBy(at => at)];

    private sealed class Model(Dictionary<string, double> weights)
    {
        public double Intercept { get; private set; } = -2;

        public IReadOnlyDictionary<string, double> Weights => weights;

        public double Chance(HashSet<string> traits) => 1 / (1 + Math.Exp(-(Intercept + traits.Sum(trait => weights.GetValueOrDefault(trait)) / Math.Sqrt(Math.Max(1, traits.Count)))));

        public void Step(HashSet<string> traits, bool isOne, double importance, double rate, double ridge)
        {
            var pull = rate * importance * ((isOne ? 1 : 0) - Chance(traits));
            var scale = 1 / Math.Sqrt(Math.Max(1, traits.Count));
            Intercept += 0.1 * pull;
            foreach (var trait in traits)
                if (weights.TryGetValue(trait, out var weight))
                    weights[trait] = weight * (1 - rate * ridge) + pull * scale * 4;
        }
    }
}

/// <summary>A text that is one thing, or nothing of the kind.</summary>
/// <param name="Group">Texts of one group are kept in one fold.</param>
internal sealed record Example(string Label, string Text, string Group)
{
    public const string Nothing = "-";

    private static readonly HashSet<string> Emergencies = ["fire", "ambulance", "police", "selfHarm", "child", "poison", "violence"];

    public static bool IsEmergency(string label) => Emergencies.Contains(label);

    public bool Is(string label) => Label == label;

    public bool IsStrangerTo(string label) => !Is(label) && !(Emergencies.Contains(Label) && Emergencies.Contains(label));

    public int Fold(int folds) => (int)(Hash(Group) % folds);

    public static uint Hash(string text) => (uint)text.Aggregate(7, (hash, letter) => unchecked(hash * 31 + letter));
}
