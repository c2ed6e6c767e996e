using System.Text.Json;

namespace Bot.Commands.Evaluation;

/// <summary>What is right for the last message of a row of <c>tests/questions</c>.</summary>
internal sealed record Expected(IReadOnlyList<string> Kind, IReadOnlyList<string> Articles, bool OffersHuman = false);

/// <summary>A row of <c>tests/questions</c>; its README tells the format.</summary>
internal sealed record QuestionRow(string Id, string Pair, string Lang, string Style, JsonElement Q, string Municipality, string Topic, Expected Expect)
{
    /// <summary>The file it stands in: a theme, or what kind of trial it is.</summary>
    public string Group { get; init; } = "";

    public IReadOnlyList<string> Messages => Q.ValueKind == JsonValueKind.Array ? [.. Q.EnumerateArray().Select(message => message.GetString()!)] : [Q.GetString()!];

    public bool IsRight(AskedTurn turn) =>
        Expect.Kind.Contains(turn.Kind) && (!Expect.OffersHuman || turn.OffersHuman) && turn.Kind switch
        {
            "answer" => Expect.Articles.Count == 0 || turn.Articles.Take(1).Any(Fits),
            "clarify" => Expect.Articles.Count == 0 || turn.Articles.Any(Fits),
            _ => true,
        };

    /// <summary>Answered, and about something else: the worst there is.</summary>
    public bool IsBeside(AskedTurn turn) => turn.Kind == "answer" && !turn.Articles.Any(Fits);

    /// <summary>All rows of one half, file by file.</summary>
    /// <exception cref="DirectoryNotFoundException">There are no questions.</exception>
    public static IReadOnlyList<QuestionRow> Read(string half)
    {
        var folder = Path.Combine(Folder(), half);
        return [.. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(file =>
            JsonLines.Read<QuestionRow>(file).Select(row => row with { Group = Path.GetFileNameWithoutExtension(file) }))];
    }

    private bool Fits(string address) => Expect.Articles.Contains(address) || Expect.Articles.Contains(address.Split('#')[0]);

    public static string Folder()
    {
        for (var at = new DirectoryInfo(Environment.CurrentDirectory); at is not null; at = at.Parent)
        {
            var questions = Path.Combine(at.FullName, "tests", "questions");
            if (Directory.Exists(questions))
                return questions;
        }
        throw new DirectoryNotFoundException("There is no tests/questions in this folder or above it: run eval inside the repository.");
    }
}
