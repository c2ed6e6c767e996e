using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Turns.Detectors.Learned;

/// <summary>
/// What a message is, learnt from examples: a logistic regression for each label over <see cref="TextTraits"/>, beside the
/// rules and never instead of them. Weights and thresholds are in <c>learned.tsv</c>, written by <c>eval --fit</c>.
/// </summary>
internal sealed class LearnedDetector
{
    /// <summary>A long message is judged by stretches of this many words, the next beginning half-way: a cry in a story is heard.</summary>
    private const int Window = 30;
    private const int MostWindows = 24;

    private readonly FrozenDictionary<string, (int Label, float Weight)[]> weights;
    private readonly string[] labels;
    private readonly float[] intercepts;
    private readonly float[] thresholds;

    private LearnedDetector(IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        var heads = all.Where(row => row.Length == 4).ToList();
        labels = [.. heads.Select(row => row[0])];
        intercepts = [.. heads.Select(row => Number(row[2]))];
        thresholds = [.. heads.Select(row => Number(row[3]))];
        weights = all.Where(row => row.Length == 3).GroupBy(row => row[1], StringComparer.Ordinal).ToFrozenDictionary(
            trait => trait.Key, trait => trait.Select(row => (Array.IndexOf(labels, row[0]), Number(row[2]))).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Nothing learnt yet.</summary>
    public static LearnedDetector None { get; } = new([]);

    /// <summary>A row of four columns opens a label (label, "", intercept, threshold); rows of three are its weights (label, trait, weight).</summary>
    public static LearnedDetector Read(string path) =>
        new(File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')));

    public static LearnedDetector Of(IEnumerable<string[]> rows) => new(rows);

    /// <summary>Whether any stretch of the text reaches the label's threshold.</summary>
    public bool Is(string label, string text) => Likeliest([label], text) is not null;

    /// <summary>The label that is furthest above its threshold in any stretch of the text; null when none reaches it.</summary>
    public string? Likeliest(IReadOnlyList<string> wanted, string text)
    {
        var at = wanted.Select(label => Array.IndexOf(labels, label)).Where(label => label >= 0).ToArray();
        var tokens = Tokens.Of(text);
        var (best, margin) = ((string?)null, 0.0);
        for (var (from, window) = (0, 0); at.Length > 0 && (from == 0 || from + Window / 2 < tokens.Count) && window < MostWindows; from += Window / 2, window++)
        {
            var chances = Chances(TextTraits.Of(tokens, from, Window));
            foreach (var label in at)
                if (chances[label] - thresholds[label] is var over && over >= margin)
                    (best, margin) = (labels[label], over);
        }
        return best;
    }

    /// <summary>0..1 for each label, in order.</summary>
    public double[] Chances(HashSet<string> traits)
    {
        var sums = new double[labels.Length];
        foreach (var trait in traits)
            if (weights.TryGetValue(trait, out var own))
                foreach (var (label, weight) in own)
                    sums[label] += weight;
        // The root evens out short and long messages.
        var scale = 1 / Math.Sqrt(Math.Max(1, traits.Count));
        return [.. sums.Select((sum, label) => 1 / (1 + Math.Exp(-(intercepts[label] + sum * scale))))];
    }

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
