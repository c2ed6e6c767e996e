namespace KnowledgeBase.Index;

/// <summary>What is measured of a hit to say how likely it answers.</summary>
/// <param name="Strength">Raw score for each unit of the question's total rarity.</param>
/// <param name="Agreement">0..1: how close the hit is to being the best document and the best passage at once.</param>
/// <param name="Gap">The lead over the best hit of another document, relative; negative when behind.</param>
/// <param name="DocumentCoverage">Share of the question's words, by rarity, that the document has.</param>
/// <param name="PassageCoverage">The same for the passage.</param>
/// <param name="HeadCoverage">The same for the title and heading.</param>
/// <param name="HeadAsked">Share of the title's and heading's words that the question has.</param>
/// <param name="Missing">Share of the rarest word that the document lacks.</param>
/// <param name="Words">Logarithm of how many words of the question count.</param>
internal sealed record HitFeatures(
    double Strength, double Agreement, double Gap, double DocumentCoverage, double PassageCoverage,
    double HeadCoverage, double HeadAsked, double Missing, double Words)
{
    /// <summary>What <c>ranking.json</c> calls each of <see cref="Values"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["intercept", "strength", "agreement", "gap", "documentCoverage", "passageCoverage", "headCoverage", "headAsked", "missing", "words"];

    /// <summary>The intercept's 1, then each feature.</summary>
    public double[] Values => [1, Strength, Agreement, Gap, DocumentCoverage, PassageCoverage, HeadCoverage, HeadAsked, Missing, Words];

    public static HitFeatures Of(PassageIndex index, AskedTerms asked, PassageHit hit, IReadOnlyList<PassageHit> hits, double best)
    {
        var total = Math.Max(1e-9, asked.Words.Sum(word => (double)word.Rarity));
        var rival = hits.Where(other => other.Document != hit.Document).Select(other => other.Score).DefaultIfEmpty(0).Max();
        var head = index.HeadOf(hit.Passage);
        var inDocument = asked.Words.Select(word => word.In(term => index.Documents.Has(term, hit.Document))).ToArray();
        return new HitFeatures(
            (hit.DocumentScore + hit.PassageScore) / total,
            hit.Score / best,
            (hit.Score - rival) / Math.Max(hit.Score, rival),
            asked.Words.Select((word, at) => word.Rarity * inDocument[at]).Sum() / total,
            asked.Words.Sum(word => word.Rarity * word.In(term => index.Passages.Has(term, hit.Passage))) / total,
            asked.Words.Sum(word => word.Rarity * word.In(head.Contains)) / total,
            head.Count == 0 ? 0 : Math.Min(1, asked.Words.Sum(word => word.In(head.Contains)) / (double)index.HeadWords(hit.Passage)),
            asked.Words.Select((word, at) => word.Rarity * (1 - inDocument[at])).DefaultIfEmpty(0).Max() / total,
            Math.Log(1 + asked.Words.Count));
    }

    /// <summary>The question's words that a document has, rarest first.</summary>
    public static IEnumerable<AskedWord> Covered(PassageIndex index, AskedTerms asked, int document) =>
        asked.Words.Where(word => word.In(term => index.Documents.Has(term, document)) > 0)
            .OrderByDescending(word => word.Rarity).ThenBy(word => word.Text, StringComparer.Ordinal);
}

/// <summary>Logistic regression over <see cref="HitFeatures"/>: the chance that a hit answers.</summary>
/// <param name="Weights">The intercept, then one weight for each feature, in order.</param>
internal sealed record Calibration(double[] Weights)
{
    public double Chance(HitFeatures features) => Chance(features.Values);

    public double Chance(double[] values)
    {
        var sum = 0.0;
        for (var at = 0; at < Weights.Length; at++)
            sum += Weights[at] * values[at];
        return 1 / (1 + Math.Exp(-sum));
    }
}
