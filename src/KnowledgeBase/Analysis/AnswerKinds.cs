namespace KnowledgeBase.Analysis;

/// <summary>What questions ask for and what words can answer, from <c>answer-kinds.tsv</c>.</summary>
internal sealed class AnswerKinds(IEnumerable<string[]> rows)
{
    private readonly Dictionary<string, AnswerKind> asks = Words(rows, "asks");
    private readonly Dictionary<string, AnswerKind> shows = Words(rows, "shows");
    private readonly Dictionary<string, AnswerKind> after = Words(rows, "after");

    /// <summary>What a question asks for by its question words, one or two together; the first that says anything decides.</summary>
    public AnswerKind Asked(List<CutWord> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (at + 1 < words.Count && asks.TryGetValue($"{words[at].Text} {words[at + 1].Text}", out var pair))
                return pair;
            if (asks.TryGetValue(words[at].Text, out var kind))
                return kind;
        }
        return AnswerKind.None;
    }

    /// <summary>What a word can answer: a year is a date and a number, a name after "i" or "på" a place too.</summary>
    public AnswerKind Shown(CutWord word, string before)
    {
        var kind = shows.GetValueOrDefault(word.Text);
        if (word.IsCapital)
            kind |= AnswerKind.Name | after.GetValueOrDefault(before);
        if (char.IsDigit(word.Text[0]))
            kind |= IsYear(word.Text) ? AnswerKind.Number | AnswerKind.Date : AnswerKind.Number;
        return kind;
    }

    private static bool IsYear(string text) => text is [>= '1' and <= '2', _, _, _] && text.All(char.IsAsciiDigit);

    private static Dictionary<string, AnswerKind> Words(IEnumerable<string[]> rows, string role) =>
        rows.Where(row => row[0] == role).ToDictionary(row => row[2], row => Enum.Parse<AnswerKind>(row[1], ignoreCase: true), StringComparer.Ordinal);
}
