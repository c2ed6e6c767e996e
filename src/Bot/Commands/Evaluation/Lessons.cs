using KnowledgeBase.Index.Fitting;

namespace Bot.Commands.Evaluation;

/// <summary>Which rows of the training half teach what.</summary>
internal static class Lessons
{
    // These are settled before anything is looked up.
    private static readonly string[] SettledBefore = ["emergency", "person", "own-case", "smalltalk", "abuse", "other-languages", "followup"];

    /// <summary>Questions with an answer, and questions that nothing answers.</summary>
    public static IReadOnlyList<TrainingQuestion> ForSections(IEnumerable<QuestionRow> rows) =>
        [.. rows.Where(row => !SettledBefore.Contains(row.Group) && row.Messages.Count == 1 && (row.Expect.Articles.Count > 0 || !row.Expect.Kind.Contains("answer")))
            .Where(row => row.Expect.Articles.Count > 0 || row.Group is "beside" or "injection")
            .Select(row => new TrainingQuestion(row.Pair, row.Messages[0], row.Lang, row.Municipality, row.Expect.Articles))];
}
