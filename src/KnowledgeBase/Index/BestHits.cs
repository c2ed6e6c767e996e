namespace KnowledgeBase.Index;

/// <summary>Keeps the best hits offered, in a fixed order: by score, then by place in the corpus.</summary>
internal sealed class BestHits(int top, bool onePerDocument)
{
    private readonly List<PassageHit> kept = [];

    public void Offer(PassageHit hit)
    {
        if (kept.Count >= top && hit.Score <= kept[^1].Score)
            return;
        if (onePerDocument && kept.FindIndex(other => other.Document == hit.Document) is var same and >= 0)
        {
            if (kept[same].Score >= hit.Score)
                return;
            kept.RemoveAt(same);
        }
        var at = kept.FindIndex(other => other.Score < hit.Score);
        kept.Insert(at < 0 ? kept.Count : at, hit);
        if (kept.Count > top)
            kept.RemoveAt(top);
    }

    public List<PassageHit> InOrder() => kept;
}
