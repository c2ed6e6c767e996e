using System.Reflection;
using Dapper;

namespace Conversations.Storage;

/// <summary>
/// Brings a database to this version's schema: the numbered files under <c>Storage/Schema/DIALECT</c> that it has not had.
/// Safe to run from several processes at once.
/// </summary>
public static class SchemaSteps
{
    /// <returns>The names of the steps that were taken now.</returns>
    public static async Task<IReadOnlyList<string>> ApplyAsync(Database database, CancellationToken ct)
    {
        await using var scope = await database.BeginWriteAsync(ct);
        var connection = scope.Connection;
        // Two nodes that start together take turns; SQLite has a single writer already.
        if (database.Dialect == "postgres") await connection.ExecuteAsync("select pg_advisory_xact_lock(7203150)", transaction: scope.Transaction);
        await connection.ExecuteAsync(
            "create table if not exists schema_steps (name text primary key)", transaction: scope.Transaction);
        var had = (await connection.QueryAsync<string>("select name from schema_steps limit 1000", transaction: scope.Transaction)).ToHashSet();

        var taken = new List<string>();
        foreach (var (name, sql) in Steps(database.Dialect).Where(step => !had.Contains(step.Name)))
        {
            await connection.ExecuteAsync(sql, transaction: scope.Transaction);
            await connection.ExecuteAsync("insert into schema_steps (name) values (@name)", new { name }, scope.Transaction);
            taken.Add(name);
        }

        await scope.CommitAsync(ct);
        return taken;
    }

    private static IEnumerable<(string Name, string Sql)> Steps(string dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Conversations.Storage.Schema.{dialect}.";
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource[prefix.Length..^".sql".Length], reader.ReadToEnd());
        }
    }
}
