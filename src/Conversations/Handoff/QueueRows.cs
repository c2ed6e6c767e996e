using System.Data.Common;
using System.Text.Json;
using Conversations.Log;
using Conversations.Storage;
using Dapper;

namespace Conversations.Handoff;

/// <summary>Reads the queue: a view of summaries, with the last words of those that moved.</summary>
internal static class QueueRows
{
    private const int Most = 2000;

    private const string Open =
        """
        select id as Id, sequence as Sequence, municipality as Municipality, language as Language, queue as Queue, agent as Agent,
          waiting_since as WaitingSince, moved_at as MovedAt
        from conversations
        where waiting_since is not null
        order by waiting_since, id
        limit @limit
        """;

    public static async Task<IReadOnlyList<QueueEntry>> ReadAsync(Database database, IReadOnlyList<QueueEntry> before, CancellationToken ct)
    {
        await using var connection = await database.ConnectAsync(ct);
        var rows = (await connection.QueryAsync<Row>(Open, new { limit = Most })).ToList();
        var known = before.ToDictionary(entry => entry.Id);
        var moved = rows.Where(row => known.GetValueOrDefault(new(row.Id))?.Sequence != row.Sequence).Select(row => row.Id).ToList();
        var said = await SaidAsync(database, connection, moved);
        return rows.Select(row => said.TryGetValue(row.Id, out var words) ? row.ToEntry(words) : known.GetValueOrDefault(new(row.Id)) ?? row.ToEntry([])).ToList();
    }

    // The latest of each kind, so that a long story costs no more to show than a short one.
    private static async Task<Dictionary<string, List<Said>>> SaidAsync(Database database, DbConnection connection, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0) return [];
        var sql = $"""
            select conversation_id as Id, sequence as Sequence, type as Type, at as At, data as Data
            from conversation_events
            where (conversation_id, sequence) in (
              select conversation_id, max(sequence)
              from conversation_events
              where conversation_id in (select value ->> 0 from {database.EachIn("@ids")})
              and type in ('citizen-message-received', 'agent-replied', 'handoff-requested')
              group by conversation_id, type)
            order by conversation_id, sequence
            """;
        var rows = await connection.QueryAsync<Said>(sql, new { ids = JsonSerializer.Serialize(ids.Select(id => new[] { id })) });
        return rows.GroupBy(row => row.Id, StringComparer.Ordinal).ToDictionary(of => of.Key, of => of.ToList(), StringComparer.Ordinal);
    }

    private sealed class Said
    {
        public string Id { get; init; } = "";
        public long Sequence { get; init; }
        public string Type { get; init; } = "";
        public long At { get; init; }
        public string Data { get; init; } = "";

        public ConversationEvent Event => EventJson.Read(Type, Data);
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public long Sequence { get; init; }
        public string Municipality { get; init; } = "";
        public string Language { get; init; } = "";
        public string? Queue { get; init; }
        public string? Agent { get; init; }
        public long WaitingSince { get; init; }
        public long MovedAt { get; init; }

        public QueueEntry ToEntry(IReadOnlyList<Said> said)
        {
            var events = said.Select(s => (s.At, s.Event)).ToList();
            var (at, last) = events.LastOrDefault(s => s.Event is CitizenMessageReceived or AgentReplied);
            var text = last switch
            {
                CitizenMessageReceived message => message.Text.Value,
                AgentReplied reply => reply.Text.Value,
                _ => "",
            };
            return new QueueEntry(
                new(Id), Sequence, new(Municipality), Language, Queue ?? "",
                events.Select(s => s.Event).OfType<HandoffRequested>().LastOrDefault()?.Reason,
                Agent is null ? null : new AgentId(Agent), Time(WaitingSince), text, Time(at == 0 ? MovedAt : at), last is CitizenMessageReceived);
        }

        private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
