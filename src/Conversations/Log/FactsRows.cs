using Conversations.Storage;

namespace Conversations.Log;

/// <summary>Rows of <c>conversation_facts</c>. They outlive the conversation.</summary>
internal static class FactsRows
{
    private const string Upsert =
        """
        insert into conversation_facts (conversation_id, municipality, channel, language, topic, outcome, ended_by, started_at,
          ended_at, deleted_at, citizen_messages, answered, clarified, not_found, emergencies, handoff_reason, waited_ms,
          agent_messages, rating)
        values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18)
        on conflict (conversation_id) do update
        set language = excluded.language, topic = excluded.topic, outcome = excluded.outcome, ended_by = excluded.ended_by,
          ended_at = excluded.ended_at, deleted_at = excluded.deleted_at, citizen_messages = excluded.citizen_messages,
          answered = excluded.answered, clarified = excluded.clarified, not_found = excluded.not_found,
          emergencies = excluded.emergencies, handoff_reason = excluded.handoff_reason, waited_ms = excluded.waited_ms,
          agent_messages = excluded.agent_messages, rating = excluded.rating
        """;

    /// <summary>Reads the conversation as the transaction sees it and writes its facts.</summary>
    public static async Task WriteAsync(
        Database database, WriteScope scope, ConversationId id, DateTimeOffset? deletedAt, CancellationToken ct)
    {
        var history = await EventRows.ReadAsync(scope.Connection, id, after: 0, limit: int.MaxValue, scope.Transaction);
        await database.ExecuteManyAsync(scope, Upsert, [Values(ConversationFacts.Of(history), deletedAt)], ct);
    }

    private static SqlRow Values(ConversationFacts f, DateTimeOffset? deletedAt) => new(
        f.Conversation.Value, f.Municipality.Value, f.Channel, f.Language, f.Topic, f.Outcome, f.EndedBy?.ToString(),
        f.StartedAt.ToUnixTimeMilliseconds(), f.EndedAt?.ToUnixTimeMilliseconds(), deletedAt?.ToUnixTimeMilliseconds(),
        f.CitizenMessages, f.Answered, f.Clarified, f.NotFound, f.Emergencies, f.HandoffReason?.ToString(),
        (long?)f.Waited?.TotalMilliseconds, f.AgentMessages, f.Rating);
}
