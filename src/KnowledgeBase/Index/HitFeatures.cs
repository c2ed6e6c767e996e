namespace KnowledgeBase.Index;

/// <summary>What a candidate is weighed by, beside the others of the same search; named as in the ranking files.</summary>
internal static class HitFeatures
{
    /// <summary>How the first search saw it. Shares are of the best of all, strengths of the question's rarity.</summary>
    public static IReadOnlyList<string> OfSearch { get; } =
        ["documentScore", "passageScore", "bothScores", "firstPlace", "documentStrength", "passageStrength", "leadOverSiblings"];

    /// <summary>Coverage is a part of the question, by rarity of its words; loosely counts look-alikes, exactly only words as written.</summary>
    public static IReadOnlyList<string> OfDocument { get; } =
    [
        "documentCoverage", "documentLooseCoverage", "documentExactCoverage", "documentHasAll",
        "documentNames", "documentNumbers", "documentPairs", "documentRarestWord",
        "titleCoverage", "titleAsked", "titleNames",
        "sampleQuestionLikeness", "sampleQuestionCoverage", "documentMentions", "documentLength",
    ];

    /// <summary>Of the passage, of its best sentence (alone, with the title granted, with its neighbour), and of what can answer.</summary>
    public static IReadOnlyList<string> OfPassage { get; } =
    [
        "passageCoverage", "passageLooseCoverage", "passageExactCoverage",
        "passageNames", "passageNumbers", "passagePairs", "nearPairs", "passageRarestWord",
        "sentence", "titledSentence", "looseSentence", "exactSentence", "twoSentences", "sentenceHasAll", "sentenceNames",
        "answeringSentence", "dateShown", "numberShown", "nameShown", "placeShown", "shownInPassage",
        "headCoverage", "headAsked",
        "closestSentence", "passageMentions", "passageLength", "coverageOverSiblings", "sentenceOverSiblings", "openingPassage",
    ];

    public static IReadOnlyList<string> Names { get; } = [.. OfSearch, .. OfDocument, .. OfPassage];

    private static readonly int Coverage = IndexOf(OfPassage, "passageCoverage"), Sentence = IndexOf(OfPassage, "titledSentence"), OverSiblings = IndexOf(OfPassage, "coverageOverSiblings");

    /// <summary>All features of a candidate in one row.</summary>
    public static float[] Row(in Candidate candidate, int place, float rarity, float[] document, float[] passage)
    {
        var row = new float[Names.Count];
        ReadOnlySpan<float> search =
        [
            candidate.DocumentShare, candidate.PassageShare, (float)candidate.First, 1f / (1 + place),
            candidate.DocumentScore / rarity, candidate.PassageScore / rarity, candidate.LeadOverSiblings,
        ];
        search.CopyTo(row);
        document.CopyTo(row, search.Length);
        passage.CopyTo(row, search.Length + document.Length);
        return row;
    }

    /// <summary>A document is as good as its passages, trait by trait.</summary>
    public static float[] BestOf(float[][] passages)
    {
        if (passages.Length == 1)
            return passages[0];
        var best = passages[0].ToArray();
        foreach (var passage in passages.AsSpan(1))
            for (var at = 0; at < best.Length; at++)
                best[at] = MathF.Max(best[at], passage[at]);
        return best;
    }

    /// <summary>Fills in how far each passage is ahead of the best other of its document.</summary>
    public static void CompareSiblings(float[][] passages)
    {
        if (passages.Length < 2)
            return;
        Compare(passages, Coverage, OverSiblings);
        Compare(passages, Sentence, OverSiblings + 1);
    }

    private static void Compare(float[][] passages, int trait, int into)
    {
        var (best, second) = (float.MinValue, float.MinValue);
        foreach (var passage in passages)
        {
            second = MathF.Max(second, MathF.Min(best, passage[trait]));
            best = MathF.Max(best, passage[trait]);
        }
        foreach (var passage in passages)
            passage[into] = passage[trait] - (passage[trait] == best ? second : best);
    }

    private static int IndexOf(IReadOnlyList<string> names, string name) => names.ToList().IndexOf(name);
}
