using Bot.Turns;
using Conversations;
using Conversations.Log;

namespace Bot.Workers;

/// <summary>Runs turns: those this node has just come to owe, and those that any node left owing.</summary>
internal sealed partial class TurnWorker(OwedTurns owed, TurnRunner runner, ConversationLog log, TimeProvider time, ILogger<TurnWorker> logger)
{
    private const int MostAtOnce = 8;
    private const int SweepLimit = 200;

    /// <summary>Until cancelled.</summary>
    public Task RunAsync(CancellationToken ct) => Parallel.ForEachAsync(
        owed.TakeAsync(ct), new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = ct }, RunOneAsync);

    /// <summary>One look for turns that are due and that nobody ran.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        var due = await log.OwedAsync(time.GetUtcNow(), SweepLimit, ct);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = ct }, RunOneAsync);
    }

    // One conversation's fault must not end the loop for all: it stays due, and the sweep comes back to it.
    private async ValueTask RunOneAsync(ConversationId id, CancellationToken ct)
    {
        try
        {
            await runner.RunAsync(id, ct);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            LogFault(logger, id, fault);
        }
    }

    [LoggerMessage(2002, LogLevel.Error, "The turn of conversation {Conversation} failed; it stays due.")]
    private static partial void LogFault(ILogger logger, ConversationId conversation, Exception fault);
}
