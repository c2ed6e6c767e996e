namespace Bot.Turns.Detectors;

/// <summary>Hears the wish to talk to a person, in any of its wordings, and not the mere word "person".</summary>
internal sealed class PersonDetector(PersonPhrases phrases)
{
    private readonly PhraseMatcher wishes = phrases.Matcher(phrases.Wishes);
    private readonly PhraseMatcher vetoes = phrases.Matcher(phrases.Vetoes);

    public bool WantsPerson(string text)
    {
        var tokens = Tokens.Of(text);
        var vetoed = vetoes.Find(tokens).Select(span => tokens[span.Start].Sentence).ToHashSet();
        return wishes.Find(tokens).Any(span => !vetoed.Contains(tokens[span.Start].Sentence));
    }
}

/// <summary>What <c>person.yaml</c> holds.</summary>
internal sealed class PersonPhrases : PhraseFile
{
    public List<string> Wishes { get; set; } = [];

    public List<string> Vetoes { get; set; } = [];
}
