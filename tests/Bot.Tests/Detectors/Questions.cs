using System.Text.Json;

namespace Bot.Tests.Detectors;

/// <summary>The training half of the citizens' questions: single messages, with what is expected of the bot.</summary>
internal static class Questions
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<Question> Train { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Fixture.Content, "..", "tests", "questions", "train"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<Row>(line, Web)!)
            .Where(row => row.Q.ValueKind == JsonValueKind.String)
            .Select(row => new Question(row.Id, row.Lang, row.Q.GetString()!, row.Expect.Kind)),
    ];

    internal sealed record Question(string Id, string Language, string Text, IReadOnlyList<string> Kinds)
    {
        /// <summary>The group the row stands in: the first word of its name.</summary>
        public bool IsOf(string group) => Id.StartsWith(group + "-", StringComparison.Ordinal);

        public string[] Columns => [Id, Language, Text];
    }

    private sealed record Row(string Id, string Lang, JsonElement Q, Expectation Expect);

    private sealed record Expectation(IReadOnlyList<string> Kind);
}
