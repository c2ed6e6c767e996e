namespace KnowledgeBase.Index;

/// <summary>One text of a corpus.</summary>
public sealed record CorpusRow(string Id, string Title, string Text, string? Lang = null);

/// <summary>A text that was found; scores compare within one search only.</summary>
public sealed record CorpusHit(string Id, double Score);

/// <summary>What was found, and the calibrated chance (0..1) that the first hit answers.</summary>
public sealed record CorpusFinding(IReadOnlyList<CorpusHit> Hits, double Confidence);

/// <summary>The bot's retrieval over any corpus.</summary>
public sealed class CorpusSearch
{
    public static CorpusSearch Build(IReadOnlyList<CorpusRow> rows) => throw new NotSupportedException();

    public CorpusFinding Search(string text, string? lang = null, int top = 10) => throw new NotSupportedException();
}
