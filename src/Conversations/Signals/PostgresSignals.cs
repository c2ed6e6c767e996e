using System.Threading.Channels;
using Conversations.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Conversations.Signals;

/// <summary>
/// Nudges between nodes over <c>LISTEN</c>/<c>NOTIFY</c>: ids only, sent after the commit by one sender a node, many in one
/// message. Each node hears its own too; those were given locally at once already.
/// </summary>
public sealed partial class PostgresSignals(Database database, LocalSignals local, ILogger<PostgresSignals> logger) : IConversationSignals
{
    private const string ChannelName = "conversation_moved";
    private const int IdsPerMessage = 200;
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private readonly Channel<ConversationId> outgoing = Channel.CreateBounded<ConversationId>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Publish(ConversationId moved)
    {
        local.Publish(moved);
        outgoing.Writer.TryWrite(moved);
    }

    public IDisposable Subscribe(ConversationId id, Func<Task> readAgain) => local.Subscribe(id, readAgain);

    /// <summary>Sends until cancelled. A lost message is found by the sweep.</summary>
    public async Task SendAsync(CancellationToken ct)
    {
        var ids = new HashSet<string>();
        while (await outgoing.Reader.WaitToReadAsync(ct))
        {
            ids.Clear();
            while (ids.Count < IdsPerMessage && outgoing.Reader.TryRead(out var id)) ids.Add(id.Value);
            await using var connection = (NpgsqlConnection)await database.ConnectAsync(ct);
            await using var notify = new NpgsqlCommand("select pg_notify($1, $2)", connection);
            notify.Parameters.Add(new NpgsqlParameter { Value = ChannelName });
            notify.Parameters.Add(new NpgsqlParameter { Value = string.Join(',', ids) });
            await notify.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>
    /// Listens until cancelled or the connection breaks, on a connection of its own. <paramref name="listening"/> runs each
    /// time it begins to listen, before anything is heard: whoever follows must then read everything again.
    /// </summary>
    public async Task ListenAsync(Func<Task> listening, CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(((PostgresDatabase)database).ConnectionString) { Pooling = false, KeepAlive = (int)KeepAlive.TotalSeconds };
        await using var connection = new NpgsqlConnection(settings.ToString());
        connection.Notification += (_, heard) =>
        {
            foreach (var id in heard.Payload.Split(',')) local.Publish(new ConversationId(id));
        };
        await connection.OpenAsync(ct);
        await using (var listen = new NpgsqlCommand($"listen {ChannelName}", connection)) await listen.ExecuteNonQueryAsync(ct);
        LogListening(logger);
        await listening();
        while (true) await connection.WaitAsync(ct);
    }

    [LoggerMessage(1102, LogLevel.Information, "Listening for moved conversations.")]
    private static partial void LogListening(ILogger logger);
}
