namespace Bot.Turns.Detectors;

/// <summary>One way to tell one kind of emergency: a sign, what must stand with it, and what silences it.</summary>
internal sealed class EmergencyRule
{
    private readonly PhraseMatcher negation;
    private readonly PhraseMatcher signs;
    private readonly IReadOnlyList<PhraseMatcher> companions;
    private readonly IReadOnlyList<PhraseMatcher> vetoes;
    private readonly bool negatable;
    private readonly bool anywhere;

    public EmergencyRule(string kind, EmergencyPhrases phrases, EmergencyPhrases.Rule rule)
    {
        var parts = rule.All.Select(phrases.Part).ToList();
        if (rule.Signs.Count > 0)
            parts.Insert(0, phrases.Matcher(rule.Signs));
        if (rule.With.Count > 0)
            parts.Add(phrases.Matcher(rule.With));
        if (parts.Count == 0)
            throw new FormatException($"A rule of {kind} has neither signs nor parts.");
        Kind = kind;
        signs = parts[0];
        companions = parts[1..];
        vetoes = [.. rule.Unless.Where(name => name != EmergencyPhrases.Negated).Select(phrases.Veto)];
        negatable = rule.Unless.Contains(EmergencyPhrases.Negated);
        negation = phrases.Matcher(phrases.Negation);
        anywhere = rule.Anywhere;
    }

    public string Kind { get; }

    public bool Fires(TextSearch text)
    {
        if (text.Sentences(signs).Count == 0 || !companions.All(part => text.Sentences(part).Count > 0))
            return false;
        if (anywhere)
            return vetoes.All(veto => text.Sentences(veto).Count == 0);
        return Signs(text).Any(sentence =>
            companions.All(part => text.Sentences(part).Contains(sentence)) &&
            !vetoes.Any(veto => text.Sentences(veto).Contains(sentence)));
    }

    private IEnumerable<int> Signs(TextSearch text) => negatable
        ? signs.Find(text.Tokens).Where(sign => !IsNegated(text.Tokens, sign)).Select(sign => text.Tokens[sign.Start].Sentence)
        : text.Sentences(signs);

    // "det er ikkje brann" is no fire; in "han svarar ikkje, det brenn" the comma parts them.
    private bool IsNegated(IReadOnlyList<Token> tokens, Span sign)
    {
        for (var at = sign.Start; at > 0 && !tokens[at].AfterComma && tokens[at - 1].Sentence == tokens[sign.Start].Sentence;)
        {
            at--;
            if (negation.LongestAt(tokens, at)?.End >= sign.Start)
                return true;
            if (sign.Start - at > EmergencyPhrases.NegationReach)
                break;
        }
        return false;
    }
}
