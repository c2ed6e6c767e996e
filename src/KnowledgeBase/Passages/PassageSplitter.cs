namespace KnowledgeBase.Passages;

/// <summary>Cuts a running text into passages of some sentences, each long enough to be judged alone.</summary>
internal static class PassageSplitter
{
    private const int FewestWords = 60;

    /// <summary>At least one passage; each of at least 60 words where the text has so many.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var passages = new List<string>();
        var current = new System.Text.StringBuilder();
        foreach (var sentence in Sentences(text))
        {
            current.Append(sentence).Append(' ');
            if (Words(current) < FewestWords)
                continue;
            passages.Add(current.ToString());
            current.Clear();
        }
        if (current.Length == 0 && passages.Count > 0)
            return passages;
        // A short rest belongs to what stands before it.
        if (passages.Count > 0 && Words(current) < FewestWords / 2)
            passages[^1] += current;
        else
            passages.Add(current.ToString());
        return passages;
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.Split('\n').SelectMany(Articles.Sentences.Cut);

    private static int Words(System.Text.StringBuilder text) => text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
