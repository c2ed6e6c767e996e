namespace KnowledgeBase.Index;

/// <summary>What is measured of a hit to say how likely it answers.</summary>
/// <param name="Strength">Raw score for each unit of the question's total rarity.</param>
/// <param name="Agreement">0..1: how close the hit is to being the best document and the best passage at once.</param>
/// <param name="Gap">The lead over the best hit of another document, relative; negative when behind.</param>
/// <param name="DocumentCoverage">Share of the question's words, by rarity, that the document has.</param>
/// <param name="PassageCoverage">The same for the passage.</param>
/// <param name="Words">Logarithm of how many words of the question count.</param>
internal sealed record HitFeatures(double Strength, double Agreement, double Gap, double DocumentCoverage, double PassageCoverage, double Words)
{
    public double[] Values => [1, Strength, Agreement, Gap, DocumentCoverage, PassageCoverage, Words];

    public static HitFeatures Of(PassageIndex index, AskedTerms asked, PassageHit hit, IReadOnlyList<PassageHit> hits, double best)
    {
        var total = asked.Words.Sum(word => (double)word.Rarity);
        var rival = hits.Where(other => other.Document != hit.Document).Select(other => other.Score).DefaultIfEmpty(0).Max();
        return new HitFeatures(
            total > 0 ? (hit.DocumentScore + hit.PassageScore) / total : 0,
            hit.Score / best,
            (hit.Score - rival) / Math.Max(hit.Score, rival),
            total > 0 ? Covered(index.Documents, asked, hit.Document).Sum(word => word.Rarity) / total : 0,
            total > 0 ? Covered(index.Passages, asked, hit.Passage).Sum(word => word.Rarity) / total : 0,
            Math.Log(1 + asked.Words.Count));
    }

    /// <summary>The question's words that a unit has, rarest first.</summary>
    public static IEnumerable<AskedWord> Covered(Layer layer, AskedTerms asked, int unit) =>
        asked.Words.Where(word => word.Stems.Any(term => layer.Has(term, unit))).OrderByDescending(word => word.Rarity).ThenBy(word => word.Text, StringComparer.Ordinal);
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
