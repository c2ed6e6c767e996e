using Conversations.Log;
using Conversations.Signals;
using Conversations.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Testing;

namespace Conversations.Tests.Log;

/// <summary>What a node is made of: a log of its own over a database that others use too.</summary>
public sealed record Node(Database Database, ConversationLog Log) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>The one suite that every kind of database must pass; divided over several files by subject.</summary>
public abstract partial class LogSuite : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly List<Node> nodes = [];
    private string connectionString = "";

    protected ManualTime Time { get; } = new();

    protected abstract Task<string> NewDatabaseAsync();

    public async Task InitializeAsync()
    {
        try
        {
            connectionString = await NewDatabaseAsync();
        }
        catch (SkipException)
        {
            // Thrown again by each test, where it counts as skipped.
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
    }

    private async Task<Node> NodeAsync(IConversationSignals? signals = null)
    {
        if (connectionString.Length == 0) await NewDatabaseAsync();
        var database = await TestDatabases.OpenAsync(connectionString);
        signals ??= new LocalSignals(NullLogger<LocalSignals>.Instance);
        var node = new Node(database, new ConversationLog(database, signals, Time, NullLogger<ConversationLog>.Instance));
        nodes.Add(node);
        return node;
    }

    private async Task<ConversationLog> LogAsync(IConversationSignals? signals = null) => (await NodeAsync(signals)).Log;

    private static async Task<IReadOnlyList<StoredEvent>> AllAsync(ConversationLog log, ConversationId id)
    {
        var all = new List<StoredEvent>();
        await foreach (var stored in log.ReadAsync(id, 0, None)) all.Add(stored);
        return all;
    }

    private static Task<Update> SendAsync(ConversationLog log, ConversationId id, string text, ActivityId? activity = null)
    {
        var message = Given.Message(text, activity);
        return log.UpdateAsync(id, message.Activity, c => c.Receive(message), None);
    }
}

public sealed class SqliteLogTests : LogSuite
{
    protected override Task<string> NewDatabaseAsync() => Task.FromResult(TestDatabases.NewSqlite());
}

public sealed class PostgresLogTests : LogSuite
{
    protected override Task<string> NewDatabaseAsync() => TestDatabases.NewPostgresAsync();
}
