namespace Conversations.Log;

/// <summary>
/// The one read model: a row per conversation, written in the same transaction as its events. Folding the events gives
/// the same row, always.
/// </summary>
/// <param name="MovedAt">When the latest event was appended.</param>
/// <param name="BotDueAt">When another node may take over the turn that is owed; null when none is owed.</param>
/// <param name="WaitingSince">When a person was first called for; kept while an agent has it, so that a returned one is oldest.</param>
public sealed record ConversationSummary(
    Conversation State,
    string Channel,
    string Code,
    DateTimeOffset StartedAt,
    DateTimeOffset MovedAt,
    DateTimeOffset? BotDueAt = null,
    DateTimeOffset? WaitingSince = null,
    DateTimeOffset? EndedAt = null)
{
    /// <summary>How long the node that took a message keeps the turn to itself before any node may run it.</summary>
    public static readonly TimeSpan TurnGrace = TimeSpan.FromSeconds(2);

    public static ConversationSummary Begin(ConversationId id, ConversationStarted started, DateTimeOffset at) =>
        new(new Conversation(id).Apply(started), started.Channel, started.Code, StartedAt: at, MovedAt: at);

    public ConversationSummary Apply(ConversationEvent happened, DateTimeOffset at)
    {
        var state = State.Apply(happened);
        return this with
        {
            State = state,
            MovedAt = at,
            BotDueAt = !state.OwesTurn ? null : happened is CitizenMessageReceived || BotDueAt is null ? at + TurnGrace : BotDueAt,
            WaitingSince = state.Status is ConversationStatus.Waiting or ConversationStatus.WithAgent ? WaitingSince ?? at : null,
            EndedAt = state.Status == ConversationStatus.Ended ? EndedAt ?? at : null,
        };
    }

    /// <summary>Folds a whole history. Null when there is none.</summary>
    public static ConversationSummary? Fold(IEnumerable<StoredEvent> history)
    {
        ConversationSummary? summary = null;
        foreach (var stored in history)
        {
            summary = summary is null
                ? Begin(stored.Conversation, (ConversationStarted)stored.Event, stored.At)
                : summary.Apply(stored.Event, stored.At);
        }

        return summary;
    }
}
