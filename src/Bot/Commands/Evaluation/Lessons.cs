using KnowledgeBase.Articles;
using KnowledgeBase.Index.Fitting;

namespace Bot.Commands.Evaluation;

/// <summary>Which rows of the training half teach what.</summary>
internal static class Lessons
{
    // These are settled before anything is looked up.
    private static readonly string[] SettledBefore = ["emergency", "person", "own-case", "smalltalk", "abuse", "other-languages", "followup"];

    /// <summary>What the learned detectors learn from: the training half, the examples beside it, the detectors' fixtures but the blind one, the articles' sample questions.</summary>
    public static IReadOnlyList<Example> ForDetectors(IEnumerable<QuestionRow> rows, ArticleShelf articles)
    {
        var fixtures = Path.Combine(QuestionRow.Folder(), "..", "Bot.Tests", "Detectors", "Fixtures");
        var blind = Path.Combine(fixtures, "emergency.written-blind-b.tsv");
        return
        [
            .. rows.Where(row => row.Messages.Count == 1 && !IsEither(row)).Select(row => new Example(LabelOf(row), row.Messages[0], row.Pair)),
            .. Columns(Path.Combine(QuestionRow.Folder(), "examples.tsv")).Select(row => new Example(row[0], row[1], row[1])),
            .. Directory.EnumerateFiles(fixtures, "emergency*.tsv").Order(StringComparer.Ordinal).Where(file => file != blind)
                .SelectMany(file => Columns(file).Skip(1)).Select(row => new Example(row[0], row[1], row[1])),
            .. Columns(Path.Combine(fixtures, "person.tsv")).Skip(1).Select(row => new Example(row[0] == "yes" ? "person" : Example.Nothing, row[1], row[1])),
            .. articles.All.SelectMany(article => article.Questions).Distinct(StringComparer.Ordinal).Select(text => new Example(Example.Nothing, text, text)),
        ];
    }

    private static bool IsEither(QuestionRow row) => row.Group == "own-case" && row.Expect.Kind.Count > 1;

    // emergency-self-harm-0057 -> selfHarm
    private static string LabelOf(QuestionRow row) => row.Group switch
    {
        "emergency" or "other-languages" or "english" when row.Pair.StartsWith("emergency-", StringComparison.Ordinal) =>
            row.Pair.Contains("self-harm", StringComparison.Ordinal) ? "selfHarm" : row.Pair.Split('-')[1],
        "person" or "abuse" => row.Group,
        "own-case" => "ownCase",
        "beside" or "injection" => "beside",
        _ when row.Expect.Kind is ["emergency"] => "ambulance",
        _ => Example.Nothing,
    };

    private static IEnumerable<string[]> Columns(string file) => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    /// <summary>Questions with an answer, and questions that nothing answers.</summary>
    public static IReadOnlyList<TrainingQuestion> ForSections(IEnumerable<QuestionRow> rows) =>
        [.. rows.Where(row => !SettledBefore.Contains(row.Group) && row.Messages.Count == 1 && (row.Expect.Articles.Count > 0 || !row.Expect.Kind.Contains("answer")))
            .Where(row => row.Expect.Articles.Count > 0 || row.Group is "beside" or "injection")
            .Select(row => new TrainingQuestion(row.Pair, row.Messages[0], row.Lang, row.Municipality, row.Expect.Articles))];
}
