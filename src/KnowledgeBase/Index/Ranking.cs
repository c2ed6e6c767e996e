using System.Text.Json;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Index;

/// <summary>The weights of <c>content/ranking.json</c>.</summary>
/// <param name="SignalWeight">What a question word weighs beside an ordinary word's 1.</param>
/// <param name="CounterpartWeight">What a word's counterpart in the other form weighs.</param>
/// <param name="ExpansionWeight">What a look-alike from the index's vocabulary weighs at the most.</param>
/// <param name="PassageShare">Weight of the best passage beside the document's own score.</param>
/// <param name="QuestionWords">How many different words of a question count; the rarest are kept.</param>
internal sealed record Ranking(
    FieldWeight Stem, FieldWeight Key, FieldWeight Gram, FieldWeight Exact, FieldWeight Pair,
    float SignalWeight, float CounterpartWeight, float ExpansionWeight, float PassageShare, int QuestionWords)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    public static Ranking Read(IReadOnlyList<ContentFile>? own = null) =>
        JsonSerializer.Deserialize<Ranking>(Shipped.Text("ranking.json", own), Json) ?? throw new InvalidDataException("ranking.json is empty.");

    public FieldWeight[] Fields => [Stem, Key, Gram, Exact, Pair];
}

/// <summary>BM25's saturation and length normalisation for one analysis, and its weight in the sum.</summary>
internal sealed record FieldWeight(float Weight, float K1, float B);
