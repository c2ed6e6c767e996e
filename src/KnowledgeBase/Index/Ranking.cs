using System.Text.Json;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Index;

/// <summary>The weights of <c>content/ranking.json</c> (the first search) and what is fitted on top of them.</summary>
/// <param name="Weighing">What the analysis gives other words than those that were written.</param>
/// <param name="ExpansionWeight">What a look-alike from the index's vocabulary weighs at the most.</param>
/// <param name="LeastLikeness">Dice coefficient from which a word of the vocabulary counts as a look-alike.</param>
/// <param name="CompoundWeight">What each part of a compound weighs beside the whole word's 1.</param>
/// <param name="JoinedWeight">What two neighbours written as one word weigh.</param>
/// <param name="SpellingWeight">What a word weighs that an unknown one was probably meant to be.</param>
/// <param name="PassageShare">Weight of the best passage beside the document's own score.</param>
/// <param name="Candidates">How many of the first search are read a second time.</param>
/// <param name="GramShare">Stretches of letters that more than this share of all texts have are not looked up.</param>
/// <param name="GramTexts">The same as a number of texts; the larger of both holds.</param>
/// <param name="HeadingCopies">How many times a section's heading counts beside its body.</param>
/// <param name="Municipal">Thresholds for the municipalities' articles.</param>
internal sealed record Ranking(
    FieldWeight Stem, FieldWeight Key, FieldWeight Gram, FieldWeight Exact,
    Analysis.Weighing Weighing, float ExpansionWeight, float LeastLikeness, float CompoundWeight, float JoinedWeight, float SpellingWeight,
    float PassageShare, int Candidates, float GramShare, int GramTexts, int HeadingCopies, Thresholds Municipal)
{
    private const string File = "ranking.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>What can be switched off for measuring; the first four are fields of their own.</summary>
    public static IReadOnlyList<string> Stages { get; } =
        ["stem", "key", "gram", "exact", "counterpart", "variant", "everyday", "lookAlike", "spelling", "compound", "joining", "otherWords", "secondReading"];

    public FieldWeight[] Fields => [Stem, Key, Gram, Exact];

    /// <summary>The stages that are switched off.</summary>
    public IReadOnlySet<string> Off { get; init; } = new HashSet<string>();

    /// <summary>Fitted to find whole documents in any corpus.</summary>
    public Fitted ForDocuments { get; init; } = Fitted.None;

    /// <summary>Fitted to find passages in any corpus.</summary>
    public Fitted ForPassages { get; init; } = Fitted.None;

    /// <summary>Fitted to find sections of the municipalities' articles.</summary>
    public Fitted ForSections { get; init; } = Fitted.None;

    public bool Has(string stage) => !Off.Contains(stage);

    /// <summary>
    /// The content's own weights. What it lacks, or has for another version of this program, gives way to the shipped
    /// weights as a whole, and is an error of the content.
    /// </summary>
    public static Ranking Read(IReadOnlyList<ContentFile>? own = null, ICollection<ArticleProblem>? problems = null)
    {
        var ranking = Parsed<Ranking>(File, own, problems, _ => true)!;
        return ranking with
        {
            ForDocuments = FittedIn(RankingFiles.Documents, own, problems),
            ForPassages = FittedIn(RankingFiles.Passages, own, problems),
            ForSections = FittedIn(RankingFiles.Sections, own, problems),
        };
    }

    private static Fitted FittedIn(string file, IReadOnlyList<ContentFile>? own, ICollection<ArticleProblem>? problems) =>
        Parsed<Fitted>(file, own, problems, fitted => fitted.Bind()) ?? Fitted.None;

    private static T? Parsed<T>(string file, IReadOnlyList<ContentFile>? own, ICollection<ArticleProblem>? problems, Func<T, bool> isComplete) where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize<T>(Shipped.Text(file, own), Json) is { } read && isComplete(read))
                return read;
            problems?.Add(Problem.RankingIncomplete(file));
        }
        catch (JsonException broken)
        {
            problems?.Add(Problem.RankingUnreadable(file, (int)(broken.LineNumber ?? -1) + 1, broken.Message));
        }
        // Shipped weights for other features than this program has: it must still start, to fit them anew.
        return own is null ? null : Parsed(file, null, null, isComplete);
    }
}

/// <summary>Where the fitted weights are kept in the content.</summary>
internal static class RankingFiles
{
    public const string Documents = "ranking.documents.json";
    public const string Passages = "ranking.passages.json";
    public const string Sections = "ranking.sections.json";
}

/// <summary>BM25's saturation and length normalisation for one analysis, and its weight in the sum.</summary>
internal sealed record FieldWeight(float Weight, float K1, float B);

/// <summary>What <c>eval --fit</c> learnt: the order of candidates, and how sure to be of the first.</summary>
/// <param name="From">How it was fitted, and on what.</param>
/// <param name="Figures">What it reached, cross-validated.</param>
internal sealed record Fitted(string From, IReadOnlyDictionary<string, double> Figures, Linear Order, Linear Sure)
{
    /// <summary>Before the first fit: the order of the first search stands, and nothing is sure.</summary>
    public static Fitted None { get; } = new("", new Dictionary<string, double>(), new Linear(0, new Dictionary<string, FeatureWeight>()), new Linear(0, new Dictionary<string, FeatureWeight>()));

    public bool IsFitted => Order.Features.Count > 0;

    public bool Bind() => Order.Bind(HitFeatures.Names) && Sure.Bind(SureFeatures.Names);
}

/// <summary>How sure is sure enough.</summary>
/// <param name="AnswerAt">From this confidence on the answer is given.</param>
/// <param name="ClarifyAt">From this on the best hits are offered as choices; below, nothing is claimed.</param>
/// <param name="SensitiveAt">What an article marked sensitive needs to be given as an answer.</param>
/// <param name="SureAt">What a question that sounds beside the matter needs.</param>
/// <param name="RivalAt">Share of the best score from which another article counts as a rival.</param>
internal sealed record Thresholds(double AnswerAt, double ClarifyAt, double SensitiveAt, double SureAt, double RivalAt)
{
    /// <param name="words">How many words of the question count.</param>
    public Answers.Verdict Judge(double confidence, bool sensitive, int words) =>
        words == 1 && confidence >= ClarifyAt ? Answers.Verdict.Topic
        : confidence >= (sensitive ? SensitiveAt : AnswerAt) ? Answers.Verdict.Answer
        : confidence >= ClarifyAt ? Answers.Verdict.Clarify
        : Answers.Verdict.NoAnswer;
}
