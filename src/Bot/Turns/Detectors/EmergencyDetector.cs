using Bot.Turns.Detectors.Learned;

namespace Bot.Turns.Detectors;

/// <summary>
/// Tells a real, ongoing emergency from talk about one. Needs no index, no model, no network and no clock,
/// so that it answers also when everything else is down.
/// </summary>
/// <param name="learned">What hears wordings that no rule thought of.</param>
/// <param name="files">The set phrases before the scenes: the surer sign names the kind.</param>
internal sealed class EmergencyDetector(LearnedDetector learned, params IReadOnlyList<EmergencyPhrases> files)
{
    private readonly IReadOnlyList<EmergencyRule> rules = [.. files.SelectMany(file => file.Rules())];

    private readonly List<string> kinds = [.. files.SelectMany(file => file.Kinds.Keys).Distinct(StringComparer.Ordinal)];

    /// <summary>The kind of emergency (a key under <c>emergency</c> in the replies), or null. The gravest wins: the first in its file.</summary>
    public string? Detect(string text)
    {
        var search = new TextSearch(text);
        return rules.FirstOrDefault(rule => rule.Fires(search))?.Kind ?? learned.Likeliest(kinds, text);
    }
}
