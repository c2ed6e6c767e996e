using System.Data;
using System.Data.Common;
using Npgsql;

namespace Conversations.Storage;

/// <summary>Any number of processes over one PostgreSQL (15 or newer).</summary>
internal sealed class PostgresDatabase : Database
{
    private readonly NpgsqlDataSource source;

    public PostgresDatabase(string connectionString)
    {
        ConnectionString = connectionString;
        source = new NpgsqlDataSourceBuilder(connectionString).Build();
    }

    /// <summary>For the connection that listens, which stands outside the pool.</summary>
    public string ConnectionString { get; }

    public override string Dialect => "postgres";

    internal override string ForUpdate => "for update";

    public override DbConnection Connect() => source.OpenConnection();

    public override async Task<DbConnection> ConnectAsync(CancellationToken ct) => await source.OpenConnectionAsync(ct);

    public override async Task<WriteScope> BeginWriteAsync(CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        try
        {
            return new WriteScope(connection, await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override Task ForgetDeletedAsync(CancellationToken ct) => Task.CompletedTask;

    internal override async Task ExecuteManyAsync(WriteScope scope, string sql, IReadOnlyList<SqlRow> rows, CancellationToken ct)
    {
        // Npgsql reads @p0 names in a batch too, but rewriting them costs; positional parameters pass through untouched.
        var positional = Positional(sql, rows[0].Values.Length);
        await using var batch = new NpgsqlBatch((NpgsqlConnection)scope.Connection, (NpgsqlTransaction)scope.Transaction);
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand(positional);
            foreach (var value in row.Values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(ct);
        foreach (var command in batch.BatchCommands)
        {
            if (command.RecordsAffected != 1) throw new InvalidOperationException("A row moved under a held lock.");
        }
    }

    internal override string EachIn(string parameter) => $"json_array_elements({parameter}::json) as each_row (value)";

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    private static string Positional(string sql, int count)
    {
        for (var i = count - 1; i >= 0; i--) sql = sql.Replace($"@p{i}", $"${i + 1}", StringComparison.Ordinal);
        return sql;
    }
}
