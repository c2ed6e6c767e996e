using Conversations;
using Conversations.Log;

namespace Bot.Turns;

/// <summary>
/// Runs the turn of one conversation to its end: reads, lets <see cref="BotTurn"/> decide, offers the outcome to the log.
/// Any node may run it, several at once; the log accepts one reply.
/// </summary>
internal sealed class TurnRunner(ConversationLog log, BotTurn policy)
{
    /// <summary>A citizen who writes faster than this many turns in a row is left to the sweep.</summary>
    private const int MostTries = 20;

    private const int WholeHistory = 10_000;

    /// <returns>The events this run appended; empty when nothing was owed or another node was first.</returns>
    public async Task<IReadOnlyList<StoredEvent>> RunAsync(ConversationId id, CancellationToken ct)
    {
        var appended = new List<StoredEvent>();
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await log.FindAsync(id, ct) is not { State: { OwesTurn: true } state }) break;
            var turn = TurnInput.Of(state, await log.ReadPageAsync(id, after: 0, WholeHistory, ct));
            foreach (var decision in await policy.TakeAsync(turn, ct))
            {
                if (await log.UpdateAsync(id, c => decision.OfferTo(c, turn.Through), ct) is Update.Appended done) appended.Add(done.Stored);
            }
        }

        return appended;
    }
}
