using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Conversations.Storage;

/// <summary>
/// One file, one process. WAL with <c>synchronous=full</c>: what is committed survives a power cut. <c>secure_delete</c>
/// overwrites what is deleted.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private const string Pragmas =
        "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma busy_timeout = 30000;";

    private readonly string connectionString;
    private readonly SemaphoreSlim writer = new(1, 1);

    // The pool hands out the same handles again; what is set on a handle stays set.
    private readonly ConditionalWeakTable<object, object> prepared = [];

    public SqliteDatabase(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 30 };
        if (Path.GetDirectoryName(builder.DataSource) is { Length: > 0 } folder && builder.Mode != SqliteOpenMode.Memory)
            Directory.CreateDirectory(folder);
        this.connectionString = builder.ToString();
    }

    public override string Dialect => "sqlite";

    internal override string ForUpdate => "";

    public override DbConnection Connect() => Open();

    // Opening a file is no waiting; SQLite's own asynchronous calls are synchronous too.
    public override Task<DbConnection> ConnectAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<DbConnection>(Open());
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        if (prepared.TryAdd(connection.Handle!, connection.Handle!)) connection.Execute(Pragmas);
        return connection;
    }


    public override async Task<WriteScope> BeginWriteAsync(CancellationToken ct)
    {
        // SQLite has one writer; waiting here is fair and costs nothing, waiting in the database is busy sleeping.
        await writer.WaitAsync(ct);
        var turn = new Turn(writer);
        try
        {
            var connection = (SqliteConnection)await ConnectAsync(ct);
            return new WriteScope(connection, connection.BeginTransaction(IsolationLevel.Serializable, deferred: false), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public override async Task ForgetDeletedAsync(CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        // A reader in the middle of a page keeps the journal; the next deletion truncates it then.
        await connection.ExecuteAsync("pragma busy_timeout = 1000; pragma wal_checkpoint(truncate); pragma busy_timeout = 30000;");
    }

    internal override async Task ExecuteManyAsync(WriteScope scope, string sql, IReadOnlyList<SqlRow> rows, CancellationToken ct)
    {
        await using var command = scope.Connection.CreateCommand();
        command.Transaction = scope.Transaction;
        command.CommandText = sql;
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            for (var i = 0; i < row.Values.Length; i++)
                ((SqliteParameterCollection)command.Parameters).AddWithValue($"@p{i}", row.Values[i] ?? DBNull.Value);
            if (await command.ExecuteNonQueryAsync(ct) != 1) throw new InvalidOperationException("A row moved under a held lock.");
        }
    }

    internal override string EachIn(string parameter) => $"json_each({parameter})";

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool(new SqliteConnection(connectionString));
        writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
