namespace Bot.Turns.Detectors;

/// <summary>
/// Tells a real, ongoing emergency from talk about one. Needs no index, no model, no network and no clock,
/// so that it answers also when everything else is down.
/// </summary>
/// <param name="files">The set phrases before the scenes: the surer sign names the kind.</param>
internal sealed class EmergencyDetector(params IReadOnlyList<EmergencyPhrases> files)
{
    private readonly IReadOnlyList<EmergencyRule> rules = [.. files.SelectMany(file => file.Rules())];

    /// <summary>The kind of emergency (a key under <c>emergency</c> in the replies), or null. The gravest wins: the first in its file.</summary>
    public string? Detect(string text)
    {
        var search = new TextSearch(text);
        return rules.FirstOrDefault(rule => rule.Fires(search))?.Kind;
    }
}
