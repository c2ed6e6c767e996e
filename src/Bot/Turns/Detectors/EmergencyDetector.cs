namespace Bot.Turns.Detectors;

/// <summary>
/// Tells a real, ongoing emergency from talk about one. Needs no index, no model, no network and no clock,
/// so that it answers also when everything else is down.
/// </summary>
internal sealed class EmergencyDetector
{
    private readonly IReadOnlyList<Rule> rules;
    private readonly PhraseMatcher negation;

    public EmergencyDetector(EmergencyPhrases phrases)
    {
        negation = phrases.Matcher(phrases.Negation);
        var vetoes = phrases.Vetoes.ToDictionary(veto => veto.Key, veto => phrases.Matcher(veto.Value), StringComparer.Ordinal);
        rules = [.. phrases.Kinds.SelectMany(kind => kind.Value.Select(rule => new Rule(
            kind.Key,
            phrases.Matcher(rule.Signs),
            rule.With.Count == 0 ? null : phrases.Matcher(rule.With),
            [.. rule.Unless.Where(name => name != EmergencyPhrases.Negated).Select(name => vetoes[name])],
            rule.Unless.Contains(EmergencyPhrases.Negated))))];
    }

    private sealed record Rule(string Kind, PhraseMatcher Signs, PhraseMatcher? Companions, IReadOnlyList<PhraseMatcher> Vetoes, bool Negatable);

    /// <summary>The kind of emergency (a key under <c>emergency</c> in the replies), or null. The gravest wins: the first in the file.</summary>
    public string? Detect(string text)
    {
        var tokens = Tokens.Of(text);
        return rules.FirstOrDefault(rule => Fires(rule, tokens))?.Kind;
    }

    private bool Fires(Rule rule, IReadOnlyList<Token> tokens)
    {
        var signs = rule.Signs.Find(tokens).Where(sign => !rule.Negatable || !IsNegated(tokens, sign)).ToList();
        if (signs.Count == 0)
            return false;
        var vetoed = rule.Vetoes.SelectMany(veto => Sentences(veto, tokens)).ToHashSet();
        var accompanied = rule.Companions is null ? null : Sentences(rule.Companions, tokens).ToHashSet();
        return signs.Select(sign => tokens[sign.Start].Sentence)
            .Any(sentence => !vetoed.Contains(sentence) && accompanied?.Contains(sentence) != false);
    }

    private static IEnumerable<int> Sentences(PhraseMatcher phrases, IReadOnlyList<Token> tokens) =>
        phrases.Find(tokens).Select(span => tokens[span.Start].Sentence);

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
