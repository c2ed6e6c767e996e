namespace KnowledgeBase.Index;

/// <summary>What the chance that a hit answers is judged by: how it stands to the next, and what it shows itself.</summary>
internal static class SureFeatures
{
    private const double WidestGap = 8;

    // Taken over from the hit's own features as they are.
    private static readonly string[] Own =
    [
        "documentStrength", "passageStrength", "documentCoverage", "documentLooseCoverage", "documentRarestWord", "documentPairs", "titleCoverage", "titleAsked",
        "sampleQuestionLikeness", "sampleQuestionCoverage", "passageCoverage", "passageLooseCoverage", "passagePairs", "titledSentence", "looseSentence",
        "shownInPassage", "closestSentence", "headCoverage", "headAsked",
    ];

    private static readonly int[] OwnAt = [.. Own.Select(name => HitFeatures.Names.ToList().IndexOf(name))];

    public static IReadOnlyList<string> Names { get; } =
        ["score", "share", "gapToNextDocument", "gapToThirdDocument", "missingNames", "words", "oneWord", .. Own];

    /// <param name="at">The place of the hit among <paramref name="hits"/>.</param>
    public static float[] Of(Asked asked, IReadOnlyList<RankedHit> hits, int at)
    {
        var hit = hits[at];
        var others = hits.Where(other => other.Document != hit.Document).DistinctBy(other => other.Document).Take(2).Select(other => other.Score).ToArray();
        var row = new float[Names.Count];
        row[0] = (float)hit.Score;
        row[1] = (float)(1 / hits.Where((_, other) => other == at || hits[other].Document != hit.Document).Sum(other => Math.Exp(other.Score - hit.Score)));
        row[2] = Gap(0);
        row[3] = Gap(1);
        row[4] = 1 - Asked.Part(asked.Names, hit.Found);
        row[5] = MathF.Log(1 + asked.Words.Length);
        row[6] = asked.Words.Length == 1 ? 1 : 0;
        for (var own = 0; own < OwnAt.Length; own++)
            row[7 + own] = hit.Features[OwnAt[own]];
        if (asked.Names == 0)
            row[4] = 0;
        return row;

        float Gap(int rival) => (float)Math.Clamp(rival < others.Length ? hit.Score - others[rival] : WidestGap, -WidestGap, WidestGap);
    }
}
