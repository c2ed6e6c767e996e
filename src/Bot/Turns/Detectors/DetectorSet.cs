using Bot.Turns.Detectors.Learned;

namespace Bot.Turns.Detectors;

/// <summary>All detectors, built once from the content folder; pure and safe to share between threads.</summary>
internal sealed record DetectorSet(
    EmergencyDetector Emergency,
    PersonDetector Person,
    SmallTalkDetector SmallTalk,
    LanguageDetector Language,
    FollowUpDetector FollowUp,
    LearnedDetector Learned)
{
    /// <summary>Reads <c>language/detectors/*.yaml</c> and <c>language/nb-nn.tsv</c> under the content folder.</summary>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="FormatException">A pattern names a class of words that does not exist.</exception>
    public static DetectorSet Load(string contentFolder)
    {
        var language = Path.Combine(contentFolder, "language");
        string Phrases(string name) => Path.Combine(language, "detectors", name + ".yaml");
        var learned = LearnedDetector.Read(Path.Combine(language, "detectors", "learned.tsv"));
        return new DetectorSet(
            new EmergencyDetector(
                learned,
                PhraseFile.Read<EmergencyPhrases>(Phrases("emergency")),
                PhraseFile.Read<EmergencyPhrases>(Phrases("emergency-scenes"))),
            new PersonDetector(PhraseFile.Read<PersonPhrases>(Phrases("person"))),
            new SmallTalkDetector(PhraseFile.Read<SmallTalkPhrases>(Phrases("smalltalk"))),
            new LanguageDetector(
                PhraseFile.Read<LanguageMarkers>(Phrases("language")),
                WordPairs.Read(Path.Combine(language, "nb-nn.tsv"))),
            new FollowUpDetector(PhraseFile.Read<FollowUpPhrases>(Phrases("followup"))),
            learned);
    }
}
