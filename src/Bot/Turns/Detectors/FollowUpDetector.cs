namespace Bot.Turns.Detectors;

/// <summary>Hears when a message leans on what was said before: "og kva kostar det?", "in English please".</summary>
internal sealed class FollowUpDetector
{
    private readonly PhraseMatcher leans;
    private readonly Dictionary<string, PhraseMatcher> languages;

    public FollowUpDetector(FollowUpPhrases phrases)
    {
        leans = phrases.Matcher(phrases.Leans);
        languages = phrases.Languages.ToDictionary(entry => entry.Key, entry => phrases.Matcher(entry.Value), StringComparer.Ordinal);
    }

    /// <summary>Whether the message says little alone.</summary>
    public bool Leans(string text) => leans.Find(Tokens.Of(text)).Any();

    /// <summary>The language the same is wanted in, when a short message asks for that and no more; else null.</summary>
    public string? OtherLanguage(string text)
    {
        var tokens = Tokens.Of(text);
        return tokens.Count > FollowUpPhrases.LongestWish ? null
            : languages.FirstOrDefault(language => language.Value.Find(tokens).Any()).Key;
    }
}

/// <summary>What <c>followup.yaml</c> holds.</summary>
internal sealed class FollowUpPhrases : PhraseFile
{
    /// <summary>The most words of a message that only asks for another language.</summary>
    public const int LongestWish = 6;

    public List<string> Leans { get; set; } = [];

    /// <summary>By language, wishes for the same in it.</summary>
    public Dictionary<string, List<string>> Languages { get; set; } = [];
}
