using HandoffConsole.Protocol;
using System.Text.Json;
using Bot.Channels;

namespace Bot.Commands;

/// <summary>Every row in gets a row out, in the same order; a row that cannot be asked says why.</summary>
internal static class AskBatch
{
    public static async Task<int> RunAsync(Rehearsal rehearsal, string questions, string answers, string? municipality, CancellationToken ct)
    {
        var lines = JsonLines.Read(questions).ToList();
        await using var output = new StreamWriter(answers);
        await CommandProgress.RunAsync("asked", lines.Count, async done =>
        {
            foreach (var (_, text) in lines)
            {
                var answer = await AnswerAsync(rehearsal, JsonLines.TryParse<Row>(text), municipality, ct);
                await output.WriteLineAsync(JsonLines.Write(answer).AsMemory(), ct);
                done();
            }
        });
        return 0;
    }

    private static async Task<object> AnswerAsync(Rehearsal rehearsal, Row? row, string? municipality, CancellationToken ct)
    {
        var messages = row is null ? null : Messages(row.Q);
        if (row is null || messages is null) return new Answered(row?.Id, [], ErrorCode.BadInput);
        var begun = await rehearsal.StartAsync(row.Municipality ?? municipality ?? "", row.Lang, ct);
        if (begun is not Receipt.Stored { Conversation: var id }) return new Answered(row.Id, [], ((Receipt.Refused)begun).Code);

        var turns = new List<AskedTurn>();
        foreach (var message in messages) turns.Add(await rehearsal.SayAsync(id, message, ct));
        return new Answered(row.Id, turns);
    }

    private static List<string>? Messages(JsonElement q) => q.ValueKind switch
    {
        JsonValueKind.String => [q.GetString()!],
        JsonValueKind.Array when q.EnumerateArray().All(m => m.ValueKind == JsonValueKind.String) => [.. q.EnumerateArray().Select(m => m.GetString()!)],
        _ => null,
    };

    private sealed record Row(JsonElement Id, JsonElement Q, string? Lang, string? Municipality);

    private sealed record Answered(JsonElement? Id, IReadOnlyList<AskedTurn> Turns, string? Error = null);
}
