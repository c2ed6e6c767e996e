using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>A text to be found: what belongs to it as a whole, and its passages.</summary>
/// <param name="Title">Counts for every passage.</param>
/// <param name="Extra">Lines that help to find the document but stand in no passage: keywords, sample questions.</param>
/// <param name="Heads">Each passage's heading, or nothing.</param>
internal sealed record IndexedText(string Title, IReadOnlyList<string> Extra, IReadOnlyList<string> Passages, IReadOnlyList<string> Heads);

/// <summary>All texts of an index as sentences of words; documents hold passages, passages hold sentences.</summary>
internal sealed class IndexedTexts
{
    private readonly int[] firstPassage;
    private readonly int[] firstLine;
    private readonly int[] firstExtra;
    private readonly int[] documentOf;

    private IndexedTexts(Lines titles, Lines heads, Lines body, Lines extra, int[] firstPassage, int[] firstLine, int[] firstExtra)
    {
        (Titles, Heads, Body, Extra) = (titles, heads, body, extra);
        (this.firstPassage, this.firstLine, this.firstExtra) = (firstPassage, firstLine, firstExtra);
        documentOf = new int[firstLine.Length - 1];
        for (var document = 0; document + 1 < firstPassage.Length; document++)
            Array.Fill(documentOf, document, firstPassage[document], firstPassage[document + 1] - firstPassage[document]);
    }

    public int Documents => firstPassage.Length - 1;

    public int Passages => firstLine.Length - 1;

    /// <summary>A line for each document.</summary>
    public Lines Titles { get; }

    /// <summary>A line for each passage.</summary>
    public Lines Heads { get; }

    public Lines Body { get; }

    public Lines Extra { get; }

    public int DocumentOf(int passage) => documentOf[passage];

    public (int From, int To) PassagesOf(int document) => (firstPassage[document], firstPassage[document + 1]);

    public (int From, int To) LinesOf(int passage) => (firstLine[passage], firstLine[passage + 1]);

    public (int From, int To) ExtraOf(int document) => (firstExtra[document], firstExtra[document + 1]);

    /// <summary>The words of each document: title, extra lines and all passages.</summary>
    public List<int[]> DocumentWords() => [.. Enumerable.Range(0, Documents).Select(document =>
        (int[])[.. Titles.Words(document), .. Extra.Words(firstExtra[document], firstExtra[document + 1]), .. Body.Words(firstLine[firstPassage[document]], firstLine[firstPassage[document + 1]])])];

    /// <summary>The words of each passage with its document's title.</summary>
    public List<int[]> PassageWords() => [.. Enumerable.Range(0, Passages).Select(passage =>
        (int[])[.. Titles.Words(documentOf[passage]), .. Body.Words(firstLine[passage], firstLine[passage + 1])])];

    public static IndexedTexts Read(IReadOnlyList<IndexedText> texts, Analyzer analyzer, Lexicon lexicon)
    {
        // To cut into words takes most of the time and can be done side by side; to number them cannot.
        var cut = texts.AsParallel().AsOrdered().Select(text => CutText.Of(text, analyzer));
        var (titles, heads, body, extra) = (new Lines(), new Lines(), new Lines(), new Lines());
        var (firstPassage, firstLine, firstExtra) = (new List<int> { 0 }, new List<int> { 0 }, new List<int> { 0 });
        foreach (var text in cut)
        {
            titles.AddLine(text.Title, lexicon);
            foreach (var line in text.Extra)
                extra.AddLine(line, lexicon);
            for (var at = 0; at < text.Passages.Length; at++)
            {
                heads.AddLine(text.Heads[at], lexicon);
                body.Add(text.Passages[at], lexicon);
                firstLine.Add(body.Count);
            }
            firstPassage.Add(firstLine.Count - 1);
            firstExtra.Add(extra.Count);
        }
        return new IndexedTexts(titles.Finish(), heads.Finish(), body.Finish(), extra.Finish(), [.. firstPassage], [.. firstLine], [.. firstExtra]);
    }

    private sealed record CutText(List<Token> Title, List<Token>[] Extra, List<Token>[] Passages, List<Token>[] Heads)
    {
        public static CutText Of(IndexedText text, Analyzer analyzer) => new(
            analyzer.Tokens(text.Title),
            [.. text.Extra.Select(analyzer.Tokens)],
            [.. text.Passages.Select(analyzer.Tokens)],
            [.. text.Passages.Select((_, at) => analyzer.Tokens(text.Heads.Count > at ? text.Heads[at] : ""))]);
    }
}
