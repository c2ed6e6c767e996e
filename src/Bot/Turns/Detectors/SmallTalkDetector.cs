namespace Bot.Turns.Detectors;

/// <summary>What a message is besides its matter. The names in camelCase are keys under <c>smalltalk</c> in the replies; an insult is answered by <c>abuse</c>.</summary>
internal enum SmallTalkKind { Greeting, Thanks, Bye, Identity, Help, HowAreYou, Praise, Insult }

/// <param name="Remainder">What is left to answer, as it was written, or null when the small talk was all.</param>
internal sealed record SmallTalk(SmallTalkKind Kind, string? Remainder);

/// <summary>
/// Finds small talk. Courtesies are peeled off both ends; what else counts as small talk must fill the rest,
/// so that "kan du hjelpe meg med byggesøknad" stays a question.
/// </summary>
internal sealed class SmallTalkDetector
{
    private static readonly SmallTalkKind[] Courtesies = [SmallTalkKind.Insult, SmallTalkKind.Bye, SmallTalkKind.Thanks, SmallTalkKind.Greeting];
    private static readonly SmallTalkKind[] Wholes = [SmallTalkKind.Insult, SmallTalkKind.Identity, SmallTalkKind.HowAreYou, SmallTalkKind.Help, SmallTalkKind.Praise];

    private readonly Dictionary<SmallTalkKind, PhraseMatcher> courtesies;
    private readonly Dictionary<SmallTalkKind, PhraseMatcher> wholes;
    private readonly PhraseMatcher fillers;

    public SmallTalkDetector(SmallTalkPhrases phrases)
    {
        courtesies = phrases.Courtesies.ToDictionary(entry => entry.Key, entry => phrases.Matcher(entry.Value));
        wholes = phrases.Wholes.ToDictionary(entry => entry.Key, entry => phrases.Matcher(entry.Value));
        fillers = phrases.Matcher(phrases.Fillers);
    }

    public SmallTalk? Detect(string text)
    {
        var tokens = Tokens.Of(text);
        var said = new HashSet<SmallTalkKind>();
        var from = PeelFront(tokens, said);
        var to = PeelBack(tokens, from, said);
        if (from == to)
            return said.Count == 0 ? null : new SmallTalk(Courtesies.First(said.Contains), null);
        if (Whole(tokens, from, to) is { } kind)
            return new SmallTalk(kind, null);
        return said.Count == 0 ? null : new SmallTalk(Courtesies.First(said.Contains), Written(text, tokens, from, to));
    }

    private int PeelFront(IReadOnlyList<Token> tokens, HashSet<SmallTalkKind> said)
    {
        var from = 0;
        while (from < tokens.Count && CourtesyAt(tokens, from, tokens.Count) is { } found)
        {
            said.UnionWith(found.Kind is { } kind ? [kind] : []);
            from = found.End;
        }
        // A filler alone is no small talk: "ja byggesak" keeps its "ja".
        return said.Count == 0 ? 0 : from;
    }

    private int PeelBack(IReadOnlyList<Token> tokens, int from, HashSet<SmallTalkKind> said)
    {
        var to = tokens.Count;
        for (var at = to - 1; at >= from && to - at <= SmallTalkPhrases.LongestCourtesy; at--)
            if (CourtesyAt(tokens, at, to) is { Kind: SmallTalkKind.Thanks or SmallTalkKind.Bye } found && found.End == to)
            {
                said.Add(found.Kind.Value);
                to = at;
            }
        return to;
    }

    private (SmallTalkKind? Kind, int End)? CourtesyAt(IReadOnlyList<Token> tokens, int at, int to)
    {
        var best = courtesies
            .Select(entry => (Kind: (SmallTalkKind?)entry.Key, End: entry.Value.LongestAt(tokens, at)?.End ?? 0))
            .Append((Kind: null, End: fillers.LongestAt(tokens, at)?.End ?? 0))
            .Where(found => found.End <= to)
            .MaxBy(found => found.End);
        return best.End > at ? best : null;
    }

    private SmallTalkKind? Whole(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var at = from; at < to;)
        {
            foreach (var kind in Wholes)
                if (wholes[kind].LongestAt(tokens, at)?.End == to)
                    return kind;
            if (fillers.LongestAt(tokens, at) is not { } filler)
                return null;
            at = filler.End;
        }
        return null;
    }

    private static string Written(string text, IReadOnlyList<Token> tokens, int from, int to) =>
        text[tokens[from].Start..(to == tokens.Count ? text.Length : tokens[to - 1].End)].TrimEnd();
}
