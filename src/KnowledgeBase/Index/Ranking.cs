using System.Text.Json;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Index;

/// <summary>The weights of <c>content/ranking.json</c>.</summary>
/// <param name="SignalWeight">What a question word weighs beside an ordinary word's 1.</param>
/// <param name="CounterpartWeight">What a word's counterpart in the other form weighs.</param>
/// <param name="ExpansionWeight">What a look-alike from the index's vocabulary weighs at the most.</param>
/// <param name="LeastLikeness">Dice coefficient from which a word of the vocabulary counts as a look-alike.</param>
/// <param name="CompoundWeight">What each part of a compound weighs beside the whole word's 1.</param>
/// <param name="PassageShare">Weight of the best passage beside the document's own score.</param>
/// <param name="QuestionWords">How many different words of a question count; the rarest are kept.</param>
/// <param name="HeadingCopies">How many times a section's heading counts beside its body.</param>
/// <param name="Generic">For any corpus.</param>
/// <param name="Municipal">For the municipalities' articles.</param>
internal sealed record Ranking(
    FieldWeight Stem, FieldWeight Key, FieldWeight Gram, FieldWeight Exact, FieldWeight Pair,
    float SignalWeight, float CounterpartWeight, float ExpansionWeight, float LeastLikeness, float CompoundWeight, float PassageShare, int QuestionWords, int HeadingCopies,
    Profile Generic, Profile Municipal)
{
    private const string File = "ranking.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>
    /// The content's own weights. What it lacks, or has for another version of this program, gives way to the shipped
    /// weights as a whole, and is an error of the content.
    /// </summary>
    public static Ranking Read(IReadOnlyList<ContentFile>? own = null, ICollection<ArticleProblem>? problems = null)
    {
        var shipped = Parse(Shipped.Text(File))!;
        try
        {
            if (Parse(Shipped.Text(File, own)) is { Generic.IsComplete: true, Municipal.IsComplete: true } ranking)
                return ranking;
            problems?.Add(Problem.RankingIncomplete(File));
        }
        catch (JsonException broken)
        {
            problems?.Add(Problem.RankingUnreadable(File, (int)(broken.LineNumber ?? -1) + 1, broken.Message));
        }
        return shipped;
    }

    private static Ranking? Parse(string json) => JsonSerializer.Deserialize<Ranking>(json, Json);

    public FieldWeight[] Fields => [Stem, Key, Gram, Exact, Pair];
}

/// <summary>BM25's saturation and length normalisation for one analysis, and its weight in the sum.</summary>
internal sealed record FieldWeight(float Weight, float K1, float B);

/// <summary>How sure to be, and how sure is sure enough.</summary>
/// <param name="Weights">Of the logistic regression, by the names of <see cref="HitFeatures"/>.</param>
/// <param name="AnswerAt">From this confidence on the answer is given.</param>
/// <param name="ClarifyAt">From this on the best hits are offered as choices; below, nothing is claimed.</param>
/// <param name="SensitiveAt">What an article marked sensitive needs to be given as an answer.</param>
/// <param name="RivalAt">Share of the best score from which another article counts as a rival.</param>
internal sealed record Profile(IReadOnlyDictionary<string, double> Weights, double AnswerAt, double ClarifyAt, double SensitiveAt, double RivalAt)
{
    public bool IsComplete => HitFeatures.Names.All(Weights.ContainsKey) && Weights.Count == HitFeatures.Names.Count;

    public Calibration Calibration { get; } = new([.. HitFeatures.Names.Select(name => Weights.GetValueOrDefault(name))]);

    /// <param name="words">How many words of the question count.</param>
    public Answers.Verdict Judge(double confidence, bool sensitive, int words) =>
        words == 1 && confidence >= ClarifyAt ? Answers.Verdict.Topic
        : confidence >= (sensitive ? SensitiveAt : AnswerAt) ? Answers.Verdict.Answer
        : confidence >= ClarifyAt ? Answers.Verdict.Clarify
        : Answers.Verdict.NoAnswer;
}
