using System.CommandLine;
using Bot.Channels;
using Conversations;

namespace Bot.Commands;

/// <summary><c>ask</c>: a question in the terminal, or a file of them, through the same turn as a chat.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string?>("question") { Arity = ArgumentArity.ZeroOrOne, Description = "What a citizen would write." };
        var municipality = new Option<string?>("--municipality") { Description = "The municipality's id, for example fjordvik." };
        var language = new Option<string?>("--lang") { Description = "nn, nb or en; default is the municipality's own form." };
        var batch = new Option<FileInfo?>("--batch") { Description = "A file of questions, one JSON object a line." };
        var output = new Option<FileInfo?>("--out") { Description = "Where the answers to --batch go." };
        var closed = new Option<bool>("--closed") { Description = "Nobody is there to hand over to." };
        var at = new Option<DateTimeOffset?>("--at") { Description = "The time it is assumed to be, ISO 8601." };
        var command = new Command("ask", "Asks the bot. Touches no configured database.") { question, municipality, language, batch, output, closed, at };
        command.SetAction(async (parsed, ct) =>
        {
            await using var rehearsal = await Rehearsal.BeginAsync(!parsed.GetValue(closed), parsed.GetValue(at), ct);
            var place = parsed.GetValue(municipality);
            if (parsed.GetValue(batch) is { } questions)
            {
                var answers = parsed.GetValue(output) ?? throw new UsageException("--batch needs --out: the file the answers go to.");
                return await AskBatch.RunAsync(rehearsal, questions.FullName, answers.FullName, place, ct);
            }

            return await OneAsync(
                rehearsal,
                place ?? throw new UsageException($"Say which municipality: --municipality {string.Join(" | ", rehearsal.Content.Municipalities.Keys.Order())}."),
                parsed.GetValue(language),
                parsed.GetValue(question) ?? throw new UsageException("Write the question, in quotes, last."),
                ct);
        });
        return command;
    }

    private static async Task<int> OneAsync(Rehearsal rehearsal, string municipality, string? language, string question, CancellationToken ct)
    {
        var begun = await rehearsal.StartAsync(municipality, language, ct);
        if (begun is not Receipt.Stored { Conversation: var id })
            throw new UsageException($"There is no municipality {municipality}. These are known: {string.Join(", ", rehearsal.Content.Municipalities.Keys.Order())}.");

        var turn = await rehearsal.SayAsync(id, question, ct);
        Console.WriteLine(turn.Text);
        foreach (var choice in turn.Choices) Console.WriteLine($"  [{choice}]");
        Console.WriteLine();
        Console.WriteLine($"{turn.Kind} ({turn.Lang}), confidence {turn.Confidence:0.00}, {turn.Ms:0.0} ms{(turn.OffersHuman ? ", offers a person" : "")}");
        foreach (var article in turn.Articles) Console.WriteLine($"from {article}");
        foreach (var reason in rehearsal.Why(question, turn.Lang, municipality)) Console.WriteLine(reason);
        return 0;
    }
}
