using System.Collections.Concurrent;
using Conversations.Storage;
using Dapper;

namespace Conversations.Accounts;

/// <summary>The names of agents by their ids. Events hold ids only; whoever shows one asks here.</summary>
public sealed class AgentDirectory(Database database)
{
    private readonly ConcurrentDictionary<AgentId, string> known = new();

    /// <summary>Keeps the name an agent signed in with; the latest counts.</summary>
    public async Task RememberAsync(AgentId agent, string name, string centre, CancellationToken ct)
    {
        const string sql = """
            insert into agents (id, name, centre)
            values (@id, @name, @centre)
            on conflict (id) do update
            set name = excluded.name, centre = excluded.centre
            """;
        if (known.TryGetValue(agent, out var had) && had == name) return;
        await using var scope = await database.BeginWriteAsync(ct);
        await scope.Connection.ExecuteAsync(sql, new { id = agent.Value, name, centre }, scope.Transaction);
        await scope.CommitAsync(ct);
        known[agent] = name;
    }

    /// <returns>The full name; the id itself for one who never signed in.</returns>
    public async ValueTask<string> NameAsync(AgentId agent, CancellationToken ct)
    {
        if (known.TryGetValue(agent, out var name)) return name;
        await using var connection = await database.ConnectAsync(ct);
        var stored = await connection.QuerySingleOrDefaultAsync<string>("select name from agents where id = @id", new { id = agent.Value });
        return stored is null ? agent.Value : known.GetOrAdd(agent, stored);
    }
}
