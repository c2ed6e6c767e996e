using KnowledgeBase.Analysis;
using KnowledgeBase.Passages;

namespace KnowledgeBase.Index;

/// <summary>One text of a corpus.</summary>
public sealed record CorpusRow(string Id, string Title, string Text, string? Lang = null);

/// <summary>A text that was found; scores compare within one search only.</summary>
public sealed record CorpusHit(string Id, double Score);

/// <summary>What was found, and the calibrated chance (0..1) that the first hit answers; 0 when nothing was found.</summary>
public sealed record CorpusFinding(IReadOnlyList<CorpusHit> Hits, double Confidence);

/// <summary>
/// The bot's retrieval over any corpus, across nynorsk and bokmål. Rows that share their title are parts of one text:
/// where most do, a row is a passage and is found by the whole text too. Immutable.
/// </summary>
public sealed class CorpusSearch
{
    private readonly string[] ids;
    private readonly Wanted wanted;

    private CorpusSearch(PassageIndex index, string[] ids, Wanted wanted, Fitted fitted) => (Index, this.ids, this.wanted, Fitted) = (index, ids, wanted, fitted);

    internal PassageIndex Index { get; }

    internal Fitted Fitted { get; }

    public static CorpusSearch Build(IReadOnlyList<CorpusRow> rows) => Build(rows, Ranking.Read());

    /// <param name="off">Names of stages to leave out, for measuring.</param>
    /// <exception cref="ArgumentException">There is no stage of that name.</exception>
    public static CorpusSearch Build(IReadOnlyList<CorpusRow> rows, IReadOnlyCollection<string> off) =>
        off.FirstOrDefault(name => !Ranking.Stages.Contains(name)) is { } unknown
            ? throw new ArgumentException($"There is no stage {unknown}. The stages: {string.Join(", ", Ranking.Stages)}.", nameof(off))
            : Build(rows, Ranking.Read() with { Off = off.ToHashSet(StringComparer.Ordinal) });

    internal static CorpusSearch Build(IReadOnlyList<CorpusRow> rows, Ranking ranking)
    {
        var analyzer = Analyzer.ForNorwegian(LanguageData.Shipped, ranking.Weighing, ranking.Off);
        var texts = rows.GroupBy(row => row.Title.Length == 0 ? $"\n{row.Id}" : row.Title, StringComparer.Ordinal).Select(text => text.ToList()).ToList();
        var areParts = texts.Where(text => text.Count > 1).Sum(text => text.Count) * 2 > rows.Count;
        var documents = areParts ? texts : [.. rows.Select(row => new List<CorpusRow> { row })];
        var indexed = documents.Select(parts => new IndexedText(
            parts[0].Title, [], areParts ? [.. parts.Select(part => part.Text)] : PassageSplitter.Split(parts[0].Text), [])).ToList();
        return new CorpusSearch(
            PassageIndex.Build(indexed, analyzer, ranking),
            [.. documents.SelectMany(parts => areParts ? parts.Select(part => part.Id) : [parts[0].Id])],
            areParts ? Wanted.Passages : Wanted.Documents,
            areParts ? ranking.ForPassages : ranking.ForDocuments);
    }

    /// <summary>The best texts for a question, at most <paramref name="top"/>; the question's own language changes nothing.</summary>
    public CorpusFinding Search(string text, string? lang = null, int top = 10)
    {
        var (asked, hits) = Find(text, top);
        if (hits.Count == 0)
            return new CorpusFinding([], 0);
        var confidence = Fitted.IsFitted ? Fitted.Sure.Chance(SureFeatures.Of(asked, hits, 0)) : 0;
        return new CorpusFinding([.. hits.Take(top).Select(hit => new CorpusHit(IdOf(hit), hit.Score))], confidence);
    }

    internal (Asked Asked, List<RankedHit> Hits) Find(string text, int top = 10) => Find(text, Fitted, top);

    internal (Asked Asked, List<RankedHit> Hits) Find(string text, Fitted fitted, int top = 10)
    {
        var asked = Index.Read(text);
        return (asked, Index.Search(asked, top, wanted, fitted));
    }

    internal string IdOf(RankedHit hit) => ids[wanted == Wanted.Passages ? hit.Passage : hit.Document];
}
