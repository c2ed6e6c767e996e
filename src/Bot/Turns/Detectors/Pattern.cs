namespace Bot.Turns.Detectors;

/// <summary>
/// A sequence of words within one sentence, written as people read it:
/// <c>a|b</c> either, <c>&lt;me&gt;</c> a named class of words (<c>&lt;me~&gt;</c> with slips of the pen),
/// a trailing <c>?</c> may be left out,
/// <c>..</c> up to five words of any kind, <c>^</c> and <c>$</c> the ends of the sentence.
/// </summary>
/// <remarks>See <see cref="WordSet"/> for single words.</remarks>
internal sealed class Pattern
{
    private const int LongestGap = 5;

    private readonly Piece[] pieces;

    private Pattern(Piece[] pieces) => this.pieces = pieces;

    private enum Kind { Word, Gap, Start, End }

    private readonly record struct Piece(Kind Kind, WordSet? Words, bool Optional);

    /// <exception cref="FormatException">A class is not known, or the pattern would match where there is no word.</exception>
    public static Pattern Parse(string text, IReadOnlyDictionary<string, string[]> classes)
    {
        Piece[] parsed = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(piece => ParsePiece(piece, classes))];
        return parsed.Any(piece => piece is { Kind: Kind.Word, Optional: false })
            ? new Pattern(parsed)
            : throw new FormatException($"The pattern '{text}' needs a word that may not be left out.");
    }

    /// <summary>The letters a match can begin with; null when it can be any.</summary>
    public IEnumerable<char>? FirstLetters()
    {
        var letters = new List<char>();
        foreach (var piece in pieces.Where(piece => piece.Kind is not Kind.Start))
        {
            if (piece.Words?.FirstLetters is not { } first)
                return null;
            letters.AddRange(first);
            if (!piece.Optional)
                break;
        }
        return letters.Distinct();
    }

    /// <summary>Whether a match can begin with this word.</summary>
    public bool CanBeginWith(string word)
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind is Kind.Gap or Kind.End || (piece.Words?.Has(word) ?? false))
                return true;
            if (piece is { Kind: Kind.Word, Optional: false })
                return false;
        }
        return true;
    }

    /// <summary>The index after the last word of a match that begins at this word, or null.</summary>
    public int? EndFrom(IReadOnlyList<Token> tokens, int start) => Match(tokens, start, start, 0);

    private static Piece ParsePiece(string text, IReadOnlyDictionary<string, string[]> classes)
    {
        switch (text)
        {
            case "..": return new Piece(Kind.Gap, null, Optional: false);
            case "^": return new Piece(Kind.Start, null, Optional: false);
            case "$": return new Piece(Kind.End, null, Optional: false);
        }
        var optional = text.EndsWith('?');
        var words = (optional ? text[..^1] : text).Split('|').SelectMany(word => Words(word, classes)).ToList();
        return new Piece(Kind.Word, new WordSet(words), optional);
    }

    private static string[] Words(string word, IReadOnlyDictionary<string, string[]> classes)
    {
        if (word.Trim('*', '~').Length == 0)
            throw new FormatException("A pattern has an empty word between its bars.");
        if (!word.StartsWith('<'))
            return [word];
        return classes.TryGetValue(word.Trim('<', '~', '>'), out var words)
            ? word.EndsWith("~>", StringComparison.Ordinal) ? [.. words.Select(WordSet.Tolerant)] : words
            : throw new FormatException($"No class of words is called {word}.");
    }

    private int? Match(IReadOnlyList<Token> tokens, int start, int at, int next)
    {
        if (next == pieces.Length)
            return at;
        var piece = pieces[next];
        var inside = at < tokens.Count && tokens[at].Sentence == tokens[start].Sentence;
        return piece.Kind switch
        {
            Kind.Start => IsSentenceStart(tokens, at) ? Match(tokens, start, at, next + 1) : null,
            Kind.End => inside ? null : Match(tokens, start, at, next + 1),
            Kind.Gap => MatchGap(tokens, start, at, next),
            _ => (inside && piece.Words!.Has(tokens[at].Text) ? Match(tokens, start, at + 1, next + 1) : null)
                ?? (piece.Optional ? Match(tokens, start, at, next + 1) : null),
        };
    }

    private int? MatchGap(IReadOnlyList<Token> tokens, int start, int at, int next)
    {
        for (var skipped = 0; skipped <= LongestGap; skipped++)
            if (Match(tokens, start, at + skipped, next + 1) is { } end)
                return end;
        return null;
    }

    private static bool IsSentenceStart(IReadOnlyList<Token> tokens, int at) =>
        at == 0 || tokens[at - 1].Sentence != tokens[at].Sentence;
}
