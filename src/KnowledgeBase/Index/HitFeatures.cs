namespace KnowledgeBase.Index;

/// <summary>What a candidate is weighed by, beside the others of the same search; named as in the ranking files.</summary>
internal static class HitFeatures
{
    /// <summary>In the order of <see cref="Write"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "documentScore", "passageScore", "bothScores", "documentStrength", "passageStrength", "leadOverSiblings",
        "documentCoverage", "documentLooseCoverage", "documentNames", "documentNumbers", "documentPairs", "documentRarestWord",
        "titleCoverage", "titleAsked", "sampleQuestionLikeness", "sampleQuestionCoverage", "documentLength",
        "passageCoverage", "passageLooseCoverage", "passageNames", "passageNumbers", "passagePairs", "passageRarestWord",
        "sentence", "titledSentence", "looseSentence", "twoSentences", "sentenceNames",
        "dateShown", "numberShown", "nameShown", "placeShown", "shownInPassage",
        "headCoverage", "headAsked", "passageLength", "openingPassage",
    ];

    /// <summary>Puts the features of a candidate into a row of numbers.</summary>
    public static void Write(in Candidate candidate, in DocumentEvidence document, in Evidence passage, Asked asked, Span<float> row)
    {
        var rarity = MathF.Max(1e-6f, asked.Rarity);
        ReadOnlySpan<float> values =
        [
            candidate.DocumentShare, candidate.PassageShare, (float)candidate.First, candidate.DocumentScore / rarity, candidate.PassageScore / rarity, candidate.LeadOverSiblings,
            document.Coverage, document.LooseCoverage, document.Names, document.Numbers, document.Pairs, document.RarestWord,
            document.Title, document.TitleAsked, document.Likeness, document.LineCoverage, document.Length,
            passage.Coverage, passage.LooseCoverage, passage.Names, passage.Numbers, passage.Pairs, passage.RarestWord,
            passage.Sentence, passage.TitledSentence, passage.LooseSentence, passage.TwoSentences, passage.SentenceNames,
            passage.DateShown, passage.NumberShown, passage.NameShown, passage.PlaceShown, passage.Shown,
            passage.Head, passage.HeadAsked, passage.Length, passage.Opening,
        ];
        values.CopyTo(row);
    }
}
