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
    private readonly Calibration calibration;

    private CorpusSearch(PassageIndex index, IReadOnlyList<string> ids, Calibration calibration) => (Index, this.ids, this.calibration) = (index, ids, calibration);

    internal PassageIndex Index { get; }

    public static CorpusSearch Build(IReadOnlyList<CorpusRow> rows) => Build(rows, Ranking.Read());

    internal static CorpusSearch Build(IReadOnlyList<CorpusRow> rows, Ranking ranking)
    {
        var analyzer = Analyzer.ForNorwegian(LanguageData.Shipped, ranking.SignalWeight, ranking.CounterpartWeight);
        var texts = rows.Select(row => new IndexedText(row.Title, "", PassageSplitter.Split(row.Text), [])).ToList();
        return new CorpusSearch(PassageIndex.Build(texts, analyzer, ranking), [.. rows.Select(row => row.Id)], ranking.Generic.Calibration);
    }

    /// <summary>The best texts for a question, at most <paramref name="top"/>; the question's own language changes nothing yet.</summary>
    public CorpusFinding Search(string text, string? lang = null, int top = 10)
    {
        var asked = Index.Read(text);
        // The gap to the next needs a second hit even when one is wanted.
        var hits = Index.Search(asked, Math.Max(top, 2));
        var confidence = hits.Count == 0 ? 0 : calibration.Chance(Index.Measure(asked, hits[0], hits));
        return new CorpusFinding([.. hits.Take(top).Select(hit => new CorpusHit(ids[hit.Document], hit.Score))], confidence);
    }

    /// <summary>What the confidence of a search's first hit is judged by; null when nothing is found.</summary>
    internal (string Id, HitFeatures Features)? Features(string text)
    {
        var asked = Index.Read(text);
        var hits = Index.Search(asked, 2);
        return hits.Count == 0 ? null : (ids[hits[0].Document], Index.Measure(asked, hits[0], hits));
    }
}
