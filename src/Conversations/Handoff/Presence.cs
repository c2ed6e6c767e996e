using System.Text.Json;
using Conversations.Storage;
using Dapper;

namespace Conversations.Handoff;

/// <summary>An agent on duty: for which municipalities, and how many conversations at once are fitting.</summary>
public sealed record AgentOnDuty(AgentId Agent, string Name, IReadOnlyList<MunicipalityId> Municipalities, int Capacity, DateTimeOffset Since)
{
    public bool IsFor(MunicipalityId municipality) => Municipalities.Contains(municipality);
}

/// <summary>
/// Who is on duty now. Presence is a timestamp with a short life: a desk that is not heard from is not there, whatever it
/// said before it went quiet.
/// </summary>
public sealed class Presence(Database database, TimeProvider time)
{
    /// <summary>How long after its last sign of life a desk still counts. Desks give one each 15 seconds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(45);

    private const int Most = 1000;

    public async Task GoOnDutyAsync(AgentId agent, IReadOnlyList<MunicipalityId> municipalities, int capacity, CancellationToken ct)
    {
        const string sql = """
            insert into presence (agent_id, municipalities, capacity, since, seen_at)
            values (@agent, @municipalities, @capacity, @now, @now)
            on conflict (agent_id) do update
            set municipalities = excluded.municipalities, capacity = excluded.capacity, seen_at = excluded.seen_at
            """;
        var ids = JsonSerializer.Serialize(municipalities.Select(m => m.Value));
        await WriteAsync(sql, new { agent = agent.Value, municipalities = ids, capacity, now = Now() }, ct);
    }

    public Task GoOffDutyAsync(AgentId agent, CancellationToken ct) =>
        WriteAsync("delete from presence where agent_id = @agent", new { agent = agent.Value }, ct);

    /// <returns>False when the agent is not on duty.</returns>
    public async Task<bool> HeartbeatAsync(AgentId agent, CancellationToken ct) =>
        await WriteAsync("update presence set seen_at = @now where agent_id = @agent", new { agent = agent.Value, now = Now() }, ct) == 1;

    /// <summary>Those on duty, longest first.</summary>
    public async Task<IReadOnlyList<AgentOnDuty>> PresentAsync(CancellationToken ct)
    {
        const string sql = """
            select p.agent_id as Agent, a.name as Name, p.municipalities as Municipalities, p.capacity as Capacity, p.since as Since
            from presence p
            join agents a on a.id = p.agent_id
            where p.seen_at >= @alive
            order by p.since, p.agent_id
            limit @limit
            """;
        await using var connection = await database.ConnectAsync(ct);
        var rows = await connection.QueryAsync<Row>(sql, new { alive = Now() - (long)Life.TotalMilliseconds, limit = Most });
        return rows.Select(row => row.ToAgent()).ToList();
    }

    /// <summary>Whether anybody is on duty for the municipality.</summary>
    public async ValueTask<bool> IsSomebodyThereAsync(MunicipalityId municipality, CancellationToken ct) =>
        (await PresentAsync(ct)).Any(agent => agent.IsFor(municipality));

    private async Task<int> WriteAsync(string sql, object values, CancellationToken ct)
    {
        await using var scope = await database.BeginWriteAsync(ct);
        var rows = await scope.Connection.ExecuteAsync(sql, values, scope.Transaction);
        await scope.CommitAsync(ct);
        return rows;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed class Row
    {
        public string Agent { get; init; } = "";
        public string Name { get; init; } = "";
        public string Municipalities { get; init; } = "";
        public int Capacity { get; init; }
        public long Since { get; init; }

        public AgentOnDuty ToAgent() => new(
            new(Agent), Name, JsonSerializer.Deserialize<string[]>(Municipalities)!.Select(id => new MunicipalityId(id)).ToList(), Capacity,
            DateTimeOffset.FromUnixTimeMilliseconds(Since));
    }
}
