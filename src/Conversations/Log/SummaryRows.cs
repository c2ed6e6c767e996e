using System.Data.Common;
using Conversations.Storage;
using Dapper;

namespace Conversations.Log;

/// <summary>Rows of <c>conversations</c> to <see cref="ConversationSummary"/> and back.</summary>
internal static class SummaryRows
{
    private const string Columns =
        """
        id, sequence, municipality, channel, code, language, status, agent, queue, misses,
        owes_reply as OwesReply, last_citizen_at as LastCitizenAt, emergency_owed_at as EmergencyOwedAt,
        privacy_owed_at as PrivacyOwedAt, is_foreign as IsForeign, started_at as StartedAt, moved_at as MovedAt,
        bot_due_at as BotDueAt, waiting_since as WaitingSince, ended_at as EndedAt, erasure_asked as ErasureAsked
        """;

    private const string Insert =
        """
        insert into conversations (sequence, municipality, channel, code, language, status, agent, queue, owes_reply,
          last_citizen_at, emergency_owed_at, privacy_owed_at, misses, is_foreign, started_at, moved_at, bot_due_at,
          waiting_since, ended_at, erasure_asked, id)
        values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20)
        """;

    private const string Advance =
        """
        update conversations
        set sequence = @p0, municipality = @p1, channel = @p2, code = @p3, language = @p4, status = @p5, agent = @p6,
          queue = @p7, owes_reply = @p8, last_citizen_at = @p9, emergency_owed_at = @p10, privacy_owed_at = @p11,
          misses = @p12, is_foreign = @p13, started_at = @p14, moved_at = @p15, bot_due_at = @p16, waiting_since = @p17,
          ended_at = @p18, erasure_asked = @p19
        where id = @p20
        and sequence = @p21
        """;

    public static async Task<List<ConversationSummary>> LoadAsync(
        Database database, WriteScope scope, IEnumerable<ConversationId> ids)
    {
        var sql = $"""
            select {Columns}
            from conversations
            where id in (select value ->> 0 from {database.EachIn("@ids")})
            order by id
            {database.ForUpdate}
            """;
        var rows = await scope.Connection.QueryAsync<Row>(sql, new { ids = Database.JsonRows(ids) }, scope.Transaction);
        return rows.Select(row => row.ToSummary()).ToList();
    }

    public static async Task<ConversationSummary?> FindAsync(DbConnection connection, ConversationId id) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(
            $"select {Columns} from conversations where id = @id", new { id = id.Value }))?.ToSummary();

    public static Task InsertAsync(Database database, WriteScope scope, IReadOnlyList<ConversationSummary> summaries, CancellationToken ct) =>
        database.ExecuteManyAsync(scope, Insert, summaries.Select(s => new SqlRow(Values(s))).ToList(), ct);

    /// <summary>Moves each row on from the sequence it was read at; none may have moved since.</summary>
    public static Task AdvanceAsync(
        Database database, WriteScope scope, IReadOnlyList<(ConversationSummary Now, long ReadAt)> moved, CancellationToken ct) =>
        database.ExecuteManyAsync(scope, Advance, moved.Select(m => new SqlRow([.. Values(m.Now), m.ReadAt])).ToList(), ct);

    private static object?[] Values(ConversationSummary s) =>
    [
        s.State.Sequence, s.State.Municipality.Value, s.Channel, s.Code, s.State.Language, s.State.Status.ToString(),
        s.State.Agent?.Value, s.State.Queue, s.State.OwesReply, s.State.LastCitizenAt, s.State.EmergencyOwedAt,
        s.State.PrivacyOwedAt, s.State.Misses, s.State.IsForeign, s.StartedAt.ToUnixTimeMilliseconds(),
        s.MovedAt.ToUnixTimeMilliseconds(), s.BotDueAt?.ToUnixTimeMilliseconds(), s.WaitingSince?.ToUnixTimeMilliseconds(),
        s.EndedAt?.ToUnixTimeMilliseconds(), s.State.ErasureAsked, s.State.Id.Value,
    ];

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public long Sequence { get; init; }
        public string Municipality { get; init; } = "";
        public string Channel { get; init; } = "";
        public string Code { get; init; } = "";
        public string Language { get; init; } = "";
        public string Status { get; init; } = "";
        public string? Agent { get; init; }
        public string? Queue { get; init; }
        public bool OwesReply { get; init; }
        public long LastCitizenAt { get; init; }
        public long EmergencyOwedAt { get; init; }
        public long PrivacyOwedAt { get; init; }
        public int Misses { get; init; }
        public bool IsForeign { get; init; }
        public long StartedAt { get; init; }
        public long MovedAt { get; init; }
        public long? BotDueAt { get; init; }
        public long? WaitingSince { get; init; }
        public long? EndedAt { get; init; }
        public bool ErasureAsked { get; init; }

        public ConversationSummary ToSummary() => new(
            new Conversation(
                new(Id), Sequence, Enum.Parse<ConversationStatus>(Status), Agent is null ? null : new AgentId(Agent), OwesReply,
                new(Municipality), Language, Queue, LastCitizenAt, EmergencyOwedAt, PrivacyOwedAt, Misses, IsForeign, ErasureAsked),
            Channel,
            Code,
            Time(StartedAt),
            Time(MovedAt),
            BotDueAt is { } due ? Time(due) : null,
            WaitingSince is { } since ? Time(since) : null,
            EndedAt is { } ended ? Time(ended) : null);

        private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
