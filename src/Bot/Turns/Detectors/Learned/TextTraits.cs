namespace Bot.Turns.Detectors.Learned;

/// <summary>What a short text is judged by: its words, pairs of neighbours, and stretches of four letters with word ends marked.</summary>
internal static class TextTraits
{
    private const int Stretch = 4;
    private const int MostWords = 400;

    /// <summary>Each trait once. The work is bounded: of a long text only the first words count.</summary>
    public static HashSet<string> Of(string text) => Of(Tokens.Of(text), 0, MostWords);

    /// <summary>The traits of some of a text's words.</summary>
    public static HashSet<string> Of(IReadOnlyList<Token> tokens, int from, int count)
    {
        var traits = new HashSet<string>(StringComparer.Ordinal);
        for (var at = from; at < tokens.Count && at < from + count; at++)
        {
            var word = char.IsDigit(tokens[at].Text[0]) ? "0" : tokens[at].Text;
            traits.Add(word);
            if (at > from && tokens[at - 1].Sentence == tokens[at].Sentence)
                traits.Add($"{tokens[at - 1].Text} {word}");
            AddStretches($"<{word}>", traits);
        }
        return traits;
    }

    private static void AddStretches(string marked, HashSet<string> traits)
    {
        for (var at = 0; at + Stretch <= marked.Length && at < 24; at++)
            traits.Add($"_{marked.AsSpan(at, Stretch)}");
    }
}
