namespace KnowledgeBase.Index;

/// <summary>Picks the candidates that are worth a second reading, best first; ties fall to the earlier text.</summary>
internal sealed class FirstSearch(IndexedTexts texts, float passageShare)
{
    public List<Candidate> Best(Workspace scores, int top, Wanted wanted, Func<int, bool>? visible)
    {
        var (bestDocument, bestPassage) = Highest(scores, visible);
        var kept = new List<Candidate>(top + 1);
        for (var document = 0; document < texts.Documents; document++)
        {
            if (scores.DocumentScores[document] <= 0)
                continue;
            var (from, to) = texts.PassagesOf(document);
            var share = scores.DocumentScores[document] / bestDocument;
            var (best, second) = TwoBest(scores.PassageScores, from, to);
            // No passage can lift a document beyond the last that is kept, so most are passed over here.
            if (from == to || kept.Count == top && share + passageShare * scores.PassageScores[best] / bestPassage <= kept[^1].First || visible?.Invoke(document) == false)
                continue;
            for (var passage = wanted == Wanted.Documents ? best : from; passage < to; passage++)
            {
                var score = scores.PassageScores[passage];
                var rival = passage == best ? second : scores.PassageScores[best];
                Keep(kept, top, new Candidate(
                    document, passage, share + passageShare * score / bestPassage, scores.DocumentScores[document], score,
                    share, score / bestPassage, to - from == 1 ? 0 : (score - rival) / bestPassage));
                if (wanted == Wanted.Documents)
                    break;
            }
        }
        return kept;
    }

    // A question may meet only what belongs to the document as a whole; then all its passages have nothing.
    private (float Document, float Passage) Highest(Workspace scores, Func<int, bool>? visible)
    {
        var (bestDocument, bestPassage) = (float.Epsilon, float.Epsilon);
        for (var document = 0; document < texts.Documents; document++)
        {
            if (scores.DocumentScores[document] <= 0 || visible?.Invoke(document) == false)
                continue;
            bestDocument = MathF.Max(bestDocument, scores.DocumentScores[document]);
            var (from, to) = texts.PassagesOf(document);
            for (var passage = from; passage < to; passage++)
                bestPassage = MathF.Max(bestPassage, scores.PassageScores[passage]);
        }
        return (bestDocument, bestPassage);
    }

    private static (int Best, float Second) TwoBest(float[] scores, int from, int to)
    {
        var (best, second) = (from, 0f);
        for (var passage = from + 1; passage < to; passage++)
        {
            if (scores[passage] > scores[best])
                (best, second) = (passage, scores[best]);
            else
                second = MathF.Max(second, scores[passage]);
        }
        return (best, second);
    }

    private static void Keep(List<Candidate> kept, int top, Candidate candidate)
    {
        if (kept.Count == top && candidate.First <= kept[^1].First)
            return;
        var at = kept.Count;
        while (at > 0 && kept[at - 1].First < candidate.First)
            at--;
        kept.Insert(at, candidate);
        if (kept.Count > top)
            kept.RemoveAt(top);
    }
}
