using KnowledgeBase.Analysis;
using KnowledgeBase.Passages;

namespace KnowledgeBase.Index;

/// <summary>One text of a corpus.</summary>
public sealed record CorpusRow(string Id, string Title, string Text, string? Lang = null);

/// <summary>A text that was found; scores compare within one search only.</summary>
public sealed record CorpusHit(string Id, double Score);

/// <summary>What was found, and the calibrated chance (0..1) that the first hit answers; 0 when nothing was found.</summary>
public sealed record CorpusFinding(IReadOnlyList<CorpusHit> Hits, double Confidence);

/// <summary>The bot's retrieval over any corpus, across nynorsk and bokmål. Immutable.</summary>
public sealed class CorpusSearch
{
    private readonly IReadOnlyList<string> ids;

    private CorpusSearch(PassageIndex index, IReadOnlyList<string> ids) => (Index, this.ids) = (index, ids);

    internal PassageIndex Index { get; }

    public static CorpusSearch Build(IReadOnlyList<CorpusRow> rows) => Build(rows, Ranking.Read());

    internal static CorpusSearch Build(IReadOnlyList<CorpusRow> rows, Ranking ranking)
    {
        var analyzer = Analyzer.ForNorwegian(LanguageData.Shipped, ranking.SignalWeight, ranking.CounterpartWeight);
        var texts = rows.Select(row => new IndexedText(row.Title, "", PassageSplitter.Split(row.Text))).ToList();
        return new CorpusSearch(PassageIndex.Build(texts, analyzer, ranking), [.. rows.Select(row => row.Id)]);
    }

    /// <summary>The best texts for a question, at most <paramref name="top"/>; the question's own language changes nothing yet.</summary>
    public CorpusFinding Search(string text, string? lang = null, int top = 10)
    {
        var hits = Index.Search(Index.Read(text), top);
        return new CorpusFinding([.. hits.Select(hit => new CorpusHit(ids[hit.Document], hit.Score))], 0);
    }
}
