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
    private const string Moved = "conversation_moved";
    private const string Typing = "somebody_types";
    private const int MostPerMessage = 150;
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private readonly Channel<(string Channel, string Payload)> outgoing = Channel.CreateBounded<(string, string)>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Publish(ConversationId moved)
    {
        local.Publish(moved);
        outgoing.Writer.TryWrite((Moved, moved.Value));
    }

    public IDisposable Subscribe(ConversationId id, Func<Task> readAgain) => local.Subscribe(id, readAgain);

    public IDisposable SubscribeAll(Func<Task> readAgain) => local.SubscribeAll(readAgain);

    public void PublishTyping(ConversationId id, Typist who)
    {
        // Heard back here as well as on the other nodes; said locally at once it would show twice.
        outgoing.Writer.TryWrite((Typing, $"{id}:{who}"));
    }

    public IDisposable SubscribeTyping(ConversationId id, Action<Typist> shown) => local.SubscribeTyping(id, shown);

    /// <summary>Sends until cancelled. A lost message is found by the sweep.</summary>
    public async Task SendAsync(CancellationToken ct)
    {
        var gathered = new HashSet<(string Channel, string Payload)>();
        while (await outgoing.Reader.WaitToReadAsync(ct))
        {
            gathered.Clear();
            while (gathered.Count < MostPerMessage && outgoing.Reader.TryRead(out var one)) gathered.Add(one);
            await using var connection = (NpgsqlConnection)await database.ConnectAsync(ct);
            foreach (var of in gathered.GroupBy(one => one.Channel, one => one.Payload, StringComparer.Ordinal))
                await NotifyAsync(connection, of.Key, string.Join(',', of), ct);
        }
    }

    private static async Task NotifyAsync(NpgsqlConnection connection, string channel, string payload, CancellationToken ct)
    {
        await using var notify = new NpgsqlCommand("select pg_notify($1, $2)", connection);
        notify.Parameters.Add(new NpgsqlParameter { Value = channel });
        notify.Parameters.Add(new NpgsqlParameter { Value = payload });
        await notify.ExecuteNonQueryAsync(ct);
    }

    /// <summary>
    /// Listens until cancelled or the connection breaks, on a connection of its own. <paramref name="listening"/> runs each
    /// time it begins to listen, before anything is heard: whoever follows must then read everything again.
    /// </summary>
    public async Task ListenAsync(Func<Task> listening, CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(((PostgresDatabase)database).ConnectionString) { Pooling = false, KeepAlive = (int)KeepAlive.TotalSeconds };
        await using var connection = new NpgsqlConnection(settings.ToString());
        connection.Notification += (_, heard) => Hear(heard.Channel, heard.Payload.Split(','));
        await connection.OpenAsync(ct);
        await using (var listen = new NpgsqlCommand($"listen {Moved}; listen {Typing}", connection)) await listen.ExecuteNonQueryAsync(ct);
        LogListening(logger);
        await listening();
        while (true) await connection.WaitAsync(ct);
    }

    private void Hear(string channel, IEnumerable<string> heard)
    {
        foreach (var one in heard)
        {
            if (channel == Moved) local.Publish(new ConversationId(one));
            else if (one.Split(':') is [var id, var who] && Enum.TryParse<Typist>(who, out var typist)) local.PublishTyping(new ConversationId(id), typist);
        }
    }

    [LoggerMessage(1102, LogLevel.Information, "Listening for moved conversations.")]
    private static partial void LogListening(ILogger logger);
}
