using System.Data.Common;
using System.Text.Json;
using Conversations.Storage;
using Dapper;

namespace Conversations.Log;

/// <summary>Rows of <c>conversation_events</c>: insert, and delete of a whole conversation; never update.</summary>
internal static class EventRows
{
    private const string Insert =
        """
        insert into conversation_events (conversation_id, sequence, activity_id, type, at, data)
        values (@p0, @p1, @p2, @p3, @p4, @p5)
        """;

    private const string Page =
        """
        select sequence, type, at, data
        from conversation_events
        where conversation_id = @id
        and sequence > @after
        order by sequence
        limit @limit
        """;

    public static Task InsertAsync(Database database, WriteScope scope, IReadOnlyList<StoredEvent> events, CancellationToken ct) =>
        database.ExecuteManyAsync(scope, Insert, events.Select(Values).ToList(), ct);

    public static async Task<IReadOnlyList<StoredEvent>> ReadAsync(
        DbConnection connection, ConversationId id, long after, int limit, DbTransaction? transaction = null)
    {
        var rows = await connection.QueryAsync<Row>(Page, new { id = id.Value, after, limit }, transaction);
        return rows.Select(row => row.ToStored(id)).ToList();
    }

    /// <summary>Which of these client ids are stored already, and at what sequence.</summary>
    public static async Task<Dictionary<(ConversationId, ActivityId), long>> StoredIdsAsync(
        Database database, WriteScope scope, IReadOnlyCollection<(ConversationId Conversation, ActivityId Activity)> wanted)
    {
        if (wanted.Count == 0) return [];
        var sql = $"""
            select e.conversation_id, e.activity_id, e.sequence
            from {database.EachIn("@pairs")}
            join conversation_events e on e.conversation_id = value ->> 0 and e.activity_id = value ->> 1
            """;
        var pairs = JsonSerializer.Serialize(wanted.Select(w => new[] { w.Conversation.Value, w.Activity.Value }));
        var rows = await scope.Connection.QueryAsync<(string Conversation, string Activity, long Sequence)>(sql, new { pairs }, scope.Transaction);
        return rows.ToDictionary(r => (new ConversationId(r.Conversation), new ActivityId(r.Activity)), r => r.Sequence);
    }

    private static SqlRow Values(StoredEvent stored) => new(
        stored.Conversation.Value, stored.Sequence, stored.Event.ClientId?.Value, EventJson.Name(stored.Event),
        stored.At.ToUnixTimeMilliseconds(), EventJson.Write(stored.Event));

    private sealed class Row
    {
        public long Sequence { get; init; }
        public string Type { get; init; } = "";
        public long At { get; init; }
        public string Data { get; init; } = "";

        public StoredEvent ToStored(ConversationId id) =>
            new(id, Sequence, DateTimeOffset.FromUnixTimeMilliseconds(At), EventJson.Read(Type, Data));
    }
}
