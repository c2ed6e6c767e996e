using Bot.Turns.Detectors.Learned;

namespace Bot.Turns.Detectors;

/// <summary>
/// Tells a real, ongoing emergency from talk about one: by rules, and by a small trained classifier that hears what no
/// rule foresaw and doubts a rule when the rest of the text speaks against it. Needs no index, no network and no clock,
/// so that it answers also when everything else is down.
/// </summary>
internal sealed class EmergencyDetector
{
    private readonly EmergencyRules rules;
    private readonly EmergencyFeatures features;
    private readonly EmergencyModel model;
    private readonly EmergencyWeights weights;
    private readonly LearnedDetector learned;
    private readonly List<string> kinds;

    /// <param name="learned">A second opinion, learned from other examples: where the classifier is unsure, it decides.</param>
    public EmergencyDetector(EmergencyRules rules, EmergencyWeights weights, LearnedDetector learned)
    {
        (this.rules, this.weights, this.learned) = (rules, weights, learned);
        features = rules.Features();
        model = EmergencyModel.From(weights);
        kinds = [.. model.Kinds.Skip(1)];
    }

    /// <summary>The kind of emergency (a key under <c>emergency</c> in the replies), or null.</summary>
    public string? Detect(string text)
    {
        var search = new TextSearch(text);
        if (rules.Certain(search) is { } certain) return certain;
        var (kind, chance) = Likeliest(search);
        if (rules.Likely(search) is { } told) return chance >= weights.Doubt ? told : null;
        if (search.Tokens.Count < weights.FewestWords) return null;
        if (chance >= weights.Alone) return kind;
        return chance >= weights.Seconded ? learned.Likeliest(kinds, text) : null;
    }

    private (string? Kind, double Chance) Likeliest(TextSearch search)
    {
        (string? Kind, double Chance) gravest = (null, 0);
        foreach (var chances in features.Of(search).Select(model.Chances))
        {
            if (1 - chances[0] > gravest.Chance)
                gravest = (model.Kinds[1 + Array.IndexOf(chances[1..], chances[1..].Max())], 1 - chances[0]);
        }

        return gravest;
    }
}
