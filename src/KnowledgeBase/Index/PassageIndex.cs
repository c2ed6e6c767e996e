using System.Collections.Concurrent;
using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>All texts of a corpus, found by several analyses at once. Immutable; shared by all threads.</summary>
internal sealed class PassageIndex
{
    private readonly IndexedTexts texts;
    private readonly Layer documents;
    private readonly Layer passages;
    private readonly int words;
    private readonly Ranking ranking;
    private readonly QuestionReader reader;
    private readonly FirstSearch first;
    private readonly ConcurrentBag<Workspace> workspaces = [];

    private PassageIndex(IndexedTexts texts, Layer documents, Layer passages, int words, Ranking ranking, QuestionReader reader)
    {
        (this.texts, this.documents, this.passages, this.words, this.ranking, this.reader) = (texts, documents, passages, words, ranking, reader);
        first = new FirstSearch(texts, ranking.PassageShare);
    }

    public static PassageIndex Build(IReadOnlyList<IndexedText> texts, Analyzer analyzer, Ranking ranking)
    {
        var lexicon = new Lexicon(analyzer);
        var read = IndexedTexts.Read(texts, analyzer, lexicon);
        Layer[] layers = [.. new[] { read.DocumentWords(), read.PassageWords() }.AsParallel().AsOrdered().Select(units => Layer.Build(units, lexicon, ranking))];
        return new PassageIndex(read, layers[0], layers[1], lexicon.Count, ranking, new QuestionReader(analyzer, lexicon, layers[0], layers[1], ranking));
    }

    public int DocumentOf(int passage) => texts.DocumentOf(passage);

    public Asked Read(string question) => reader.Read(question);

    /// <summary>The best units for a question; ties fall to the earlier text.</summary>
    /// <param name="fitted">How the second reading weighs what it sees.</param>
    /// <param name="visible">Which documents may be found; null means all.</param>
    public List<RankedHit> Search(Asked asked, int top, Wanted wanted, Fitted fitted, Func<int, bool>? visible = null)
    {
        if (!workspaces.TryTake(out var workspace))
            workspace = new Workspace(texts.Documents, texts.Passages, words);
        documents.Score(asked.Terms, workspace.DocumentScores);
        passages.Score(asked.Terms, workspace.PassageScores);
        var candidates = first.Best(workspace, Math.Max(top, ranking.Candidates), wanted, visible);
        workspace.Mark(asked);
        var hits = Reread(asked, candidates, workspace.Marks, wanted, fitted);
        workspace.Unmark(asked);
        workspaces.Add(workspace);
        if (fitted.IsFitted && ranking.Has("secondReading"))
            hits.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Passage.CompareTo(other.Passage));
        return hits;
    }

    private List<RankedHit> Reread(Asked asked, List<Candidate> candidates, ulong[] marks, Wanted wanted, Fitted fitted)
    {
        var reading = new SecondReading(texts, asked, marks);
        var known = new Dictionary<int, DocumentRead>();
        var hits = new List<RankedHit>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (!known.TryGetValue(candidate.Document, out var read))
                known[candidate.Document] = read = reading.Read(candidate.Document);
            var passage = wanted == Wanted.Passages ? read.Passages[candidate.Passage - texts.PassagesOf(candidate.Document).From] : HitFeatures.BestOf(read.Passages);
            var row = HitFeatures.Row(candidate, hits.Count, asked.AmongDocuments.Total, read.Traits, passage);
            hits.Add(new RankedHit(candidate.Document, candidate.Passage, fitted.IsFitted ? fitted.Order.Score(row) : candidate.First, candidate.First, row, read.Found, read.Likely));
        }
        return hits;
    }
}
