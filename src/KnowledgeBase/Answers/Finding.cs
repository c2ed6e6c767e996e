namespace KnowledgeBase.Answers;

/// <summary>What the index found for a question, best first, and how sure it is.</summary>
/// <param name="Confidence">The calibrated chance (0..1) that the first hit answers; 0 when nothing was found.</param>
public sealed record Finding(IReadOnlyList<Hit> Hits, double Confidence, Verdict Verdict)
{
    public static Finding Nothing { get; } = new([], 0, Verdict.NoAnswer);

    /// <summary>The best hit of each article that is about as good as the best of all; in order.</summary>
    public IReadOnlyList<Hit> Rivals { get; init; } = [];

    /// <summary>The same without one section.</summary>
    public Finding Without(string address) =>
        Best?.Address != address ? this
        : Hits.Count == 1 ? Nothing
        : this with { Hits = [.. Hits.Skip(1)], Confidence = Hits[1].Confidence, Rivals = [.. Rivals.Where(hit => hit.Address != address)] };

    public Hit? Best => Hits.Count > 0 ? Hits[0] : null;
}

/// <summary>What the thresholds in <c>content/ranking.json</c> make of the confidence.</summary>
public enum Verdict
{
    NoAnswer,

    /// <summary>Sections compete: let the citizen choose.</summary>
    Clarify,

    /// <summary>One word that names a topic and asks nothing yet: show the topic, with its sections to choose from.</summary>
    Topic,
    Answer,
}

/// <summary>One section that may answer.</summary>
/// <param name="Score">Relative to the other hits of the same question only.</param>
/// <param name="Confidence">The calibrated chance (0..1) that this hit answers.</param>
/// <param name="Why">The question's words that carried the hit, heaviest first.</param>
public sealed record Hit(string ArticleId, string SectionId, double Score, double Confidence, IReadOnlyList<string> Why)
{
    /// <summary><c>theme/slug#section</c>.</summary>
    public string Address => $"{ArticleId}#{SectionId}";
}
