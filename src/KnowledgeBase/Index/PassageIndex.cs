using System.Buffers;
using System.Runtime.InteropServices;
using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>A text to be found: what belongs to it as a whole, and its passages.</summary>
/// <param name="Title">Prefixed to every passage.</param>
/// <param name="Extra">Words that help to find the document but stand in no passage.</param>
/// <param name="Heads">Each passage's heading, or nothing.</param>
internal sealed record IndexedText(string Title, string Extra, IReadOnlyList<string> Passages, IReadOnlyList<string> Heads);

/// <summary>One passage with its score: document and passage together, each relative to the best.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PassageHit(int Document, int Passage, double Score, float DocumentScore, float PassageScore);

/// <summary>All texts of a corpus, found by several analyses at once. Immutable; shared by all threads.</summary>
internal sealed class PassageIndex
{
    private readonly Layer documents;
    private readonly Layer passages;
    private readonly int[] documentOf;
    private readonly Head[] heads;
    private readonly Ranking ranking;
    private readonly QuestionReader reader;

    private PassageIndex(Layer documents, Layer passages, int[] documentOf, Head[] heads, Ranking ranking, QuestionReader reader) =>
        (this.documents, this.passages, this.documentOf, this.heads, this.ranking, this.reader) = (documents, passages, documentOf, heads, ranking, reader);

    public int PassageCount => documentOf.Length;

    public int DocumentCount => documents.Count;

    public int DocumentOf(int passage) => documentOf[passage];

    /// <summary>The terms of a passage's title and heading.</summary>
    public IReadOnlySet<int> HeadOf(int passage) => heads[passage].Terms;

    public int HeadWords(int passage) => heads[passage].Words;

    public Layer Documents => documents;

    public Layer Passages => passages;

    public static PassageIndex Build(IReadOnlyList<IndexedText> texts, Analyzer analyzer, Ranking ranking)
    {
        var counter = new TermCounter(analyzer);
        var owners = new List<int>();
        var tops = new List<Head>();
        var (documentCounts, passageCounts) = (new List<Dictionary<int, int>>(), new List<Dictionary<int, int>>());
        for (var document = 0; document < texts.Count; document++)
        {
            var text = texts[document];
            var title = analyzer.Tokens(text.Title);
            var all = new Dictionary<int, int>();
            counter.Add(title, all);
            counter.Add(analyzer.Tokens(text.Extra), all);
            for (var at = 0; at < text.Passages.Count; at++)
            {
                var tokens = analyzer.Tokens(text.Passages[at]);
                tops.Add(Head.Of([.. title, .. analyzer.Tokens(text.Heads.Count > at ? text.Heads[at] : "")], counter));
                var own = new Dictionary<int, int>();
                counter.Add(tokens, all);
                counter.Add(title, own);
                counter.Add(tokens, own);
                passageCounts.Add(own);
                owners.Add(document);
            }
            documentCounts.Add(all);
        }
        var whole = Layer.Build(documentCounts, counter.Terms, ranking.Fields);
        var parts = Layer.Build(passageCounts, counter.Terms, ranking.Fields);
        return new PassageIndex(whole, parts, [.. owners], [.. tops], ranking, new QuestionReader(analyzer, counter.Terms, whole, ranking));
    }

    public AskedTerms Read(string question) => reader.Read(question);

    /// <summary>The best passages for a question, at most one for each document when <paramref name="onePerDocument"/>; ties fall to the earlier text.</summary>
    public IReadOnlyList<PassageHit> Search(AskedTerms asked, int top, Func<int, bool>? visible = null, bool onePerDocument = true)
    {
        var documentScores = ArrayPool<float>.Shared.Rent(documents.Count);
        var passageScores = ArrayPool<float>.Shared.Rent(passages.Count);
        try
        {
            var ofDocuments = documentScores.AsSpan(0, documents.Count);
            var ofPassages = passageScores.AsSpan(0, passages.Count);
            Score(documents, asked, ofDocuments);
            Score(passages, asked, ofPassages);
            return Best(ofDocuments, ofPassages, top, visible, onePerDocument);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(documentScores);
            ArrayPool<float>.Shared.Return(passageScores);
        }
    }

    /// <summary>What the confidence in one of the hits of a search is judged by.</summary>
    public HitFeatures Measure(AskedTerms asked, PassageHit hit, IReadOnlyList<PassageHit> hits) =>
        HitFeatures.Of(this, asked, hit, hits, 1 + ranking.PassageShare);

    private static void Score(Layer layer, AskedTerms asked, Span<float> scores)
    {
        scores.Clear();
        foreach (var (term, weight) in asked.Terms)
            layer.Add(term, weight, scores);
    }

    private List<PassageHit> Best(ReadOnlySpan<float> ofDocuments, ReadOnlySpan<float> ofPassages, int top, Func<int, bool>? visible, bool onePerDocument)
    {
        // A question may meet only what belongs to the document as a whole; then all its passages have nothing.
        var (bestDocument, bestPassage) = (float.Epsilon, float.Epsilon);
        for (var passage = 0; passage < ofPassages.Length; passage++)
        {
            if (ofDocuments[documentOf[passage]] <= 0 || visible?.Invoke(documentOf[passage]) == false)
                continue;
            bestDocument = Math.Max(bestDocument, ofDocuments[documentOf[passage]]);
            bestPassage = Math.Max(bestPassage, ofPassages[passage]);
        }
        var best = new BestHits(top, onePerDocument);
        for (var passage = 0; passage < ofPassages.Length; passage++)
        {
            var document = documentOf[passage];
            if (ofDocuments[document] <= 0 || visible?.Invoke(document) == false)
                continue;
            var score = ofDocuments[document] / bestDocument + ranking.PassageShare * ofPassages[passage] / bestPassage;
            best.Offer(new PassageHit(document, passage, score, ofDocuments[document], ofPassages[passage]));
        }
        return best.InOrder();
    }
}
