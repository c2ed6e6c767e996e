namespace Bot.Turns.Detectors;

/// <summary>The written rules: foreign key phrases, set phrases, and scenes made of parts.</summary>
internal sealed class EmergencyRules(EmergencyPhrases foreign, EmergencyPhrases phrases, EmergencyPhrases scenes)
{
    private readonly IReadOnlyList<EmergencyRule> certain = [.. foreign.Rules()];
    private readonly IReadOnlyList<EmergencyRule> likely = [.. phrases.Rules(), .. scenes.Rules()];

    /// <summary>Reads the three files of a folder <c>language/detectors</c>.</summary>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="FormatException">A pattern names a class of words that does not exist.</exception>
    public static EmergencyRules Read(string folder) => new(
        PhraseFile.Read<EmergencyPhrases>(Path.Combine(folder, "emergency-languages.yaml")),
        PhraseFile.Read<EmergencyPhrases>(Path.Combine(folder, "emergency.yaml")),
        PhraseFile.Read<EmergencyPhrases>(Path.Combine(folder, "emergency-scenes.yaml")));

    /// <summary>What the classifier has to see of a text, the parts of the scenes among it.</summary>
    public EmergencyFeatures Features() => new(scenes);

    /// <summary>The kind told in another language than the classifier knows, or null.</summary>
    public string? Certain(TextSearch text) => First(certain, text);

    /// <summary>The kind told by a set phrase or a scene, or null. The surest sign names the kind: set phrases first, each file gravest first.</summary>
    public string? Likely(TextSearch text) => First(likely, text);

    private static string? First(IReadOnlyList<EmergencyRule> rules, TextSearch text) => rules.FirstOrDefault(rule => rule.Fires(text))?.Kind;
}
