using System.Data.Common;
using System.Text.Json;

namespace Conversations.Storage;

/// <summary>
/// Where everything is kept: SQLite for one process, PostgreSQL for any number. SQL is written once, in the subset both
/// share; what differs is here. Times are Unix milliseconds in both.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>Name of the folder of schema steps: <c>sqlite</c> or <c>postgres</c>.</summary>
    public abstract string Dialect { get; }

    /// <summary>Added to a select so that the rows stay as read until the transaction ends; empty where a write locks all.</summary>
    internal abstract string ForUpdate { get; }

    /// <summary>Whether a connection string is one of ours: <c>Host=...</c> is PostgreSQL, <c>Data Source=...</c> SQLite.</summary>
    public static bool IsKnown(string connectionString) => IsPostgres(connectionString) || IsSqlite(connectionString);

    public static bool IsPostgres(string connectionString) => connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">It is not <see cref="IsKnown"/>.</exception>
    public static Database Open(string connectionString) =>
        IsPostgres(connectionString) ? new PostgresDatabase(connectionString)
        : IsSqlite(connectionString) ? new SqliteDatabase(connectionString)
        : throw new ArgumentException("Neither SQLite nor PostgreSQL.", nameof(connectionString));

    /// <summary>The same as <see cref="ConnectAsync"/>, for the few callers that the platform makes synchronous.</summary>
    public abstract DbConnection Connect();

    /// <summary>A connection for reading, from a pool.</summary>
    public abstract Task<DbConnection> ConnectAsync(CancellationToken ct);

    /// <summary>A connection that may write. On SQLite it waits its turn: there is one writer.</summary>
    public abstract Task<WriteScope> BeginWriteAsync(CancellationToken ct);

    /// <summary>Called after rows were deleted for good, so that no trace stays in a journal file.</summary>
    public abstract Task ForgetDeletedAsync(CancellationToken ct);

    /// <summary>Runs one statement for many rows, in one round trip where the database can. Every row must hit exactly one.</summary>
    /// <exception cref="DbException">The database refused a row.</exception>
    /// <exception cref="InvalidOperationException">A row hit none: the caller's picture of the database is wrong.</exception>
    internal abstract Task ExecuteManyAsync(WriteScope scope, string sql, IReadOnlyList<SqlRow> rows, CancellationToken ct);

    /// <summary>
    /// SQL for a JSON array of arrays as rows: <c>select value ->> 0 from EachIn("@ids")</c>, with the parameter made by
    /// <see cref="JsonRows"/>. One form of list for both databases.
    /// </summary>
    internal abstract string EachIn(string parameter);

    internal static string JsonRows(IEnumerable<ConversationId> ids) => JsonSerializer.Serialize(ids.Select(id => new[] { id.Value }));

    public abstract ValueTask DisposeAsync();

    private static bool IsSqlite(string connectionString) => connectionString.Contains("Data Source=", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A write transaction with its connection; disposing without <see cref="CommitAsync"/> undoes it.</summary>
public sealed class WriteScope(DbConnection connection, DbTransaction transaction, IDisposable? turn = null) : IAsyncDisposable
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
        turn?.Dispose();
    }
}

/// <summary>Parameter values of one row, in the order the statement's <c>@p0, @p1, ...</c> stand.</summary>
internal readonly record struct SqlRow(params object?[] Values);
