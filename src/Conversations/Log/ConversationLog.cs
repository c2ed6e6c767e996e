using System.Runtime.CompilerServices;
using Conversations.Signals;
using Conversations.Storage;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Conversations.Log;

/// <summary>
/// The log of all conversations: read, decide, append. An append is answered only after it is on disk, and signalled only
/// after that. Two appends never take the same place; who comes second decides again on what is then true.
/// </summary>
public sealed class ConversationLog : IAsyncDisposable
{
    private const int PageSize = 256;

    private readonly Database database;
    private readonly LogWriter writer;

    public ConversationLog(Database database, IConversationSignals signals, TimeProvider time, ILogger<ConversationLog> logger)
    {
        this.database = database;
        writer = new LogWriter(database, signals, time, logger);
    }

    /// <summary>Begins a conversation with its first event.</summary>
    public async Task<Update.Appended> StartAsync(ConversationId id, ConversationStarted started, CancellationToken ct) =>
        (Update.Appended)await writer.DoAsync(new StartWork(id, started), ct);

    /// <summary>Appends what <paramref name="decide"/> returns for the conversation as it stands at that moment.</summary>
    /// <param name="decide">Pure; may be asked again when the transaction has to be repeated. Null refuses.</param>
    public Task<Update> UpdateAsync(ConversationId id, Func<Conversation, ConversationEvent?> decide, CancellationToken ct) =>
        writer.DoAsync(new AppendWork(id, clientId: null, decide), ct);

    /// <summary>The same for what a client sends under an id of its own: a second time stores nothing and answers as the first.</summary>
    public Task<Update> UpdateAsync(
        ConversationId id, ActivityId clientId, Func<Conversation, ConversationEvent?> decide, CancellationToken ct) =>
        writer.DoAsync(new AppendWork(id, clientId, decide), ct);

    /// <summary>Deletes the conversation for good; its facts stay, without text. Deleting what is gone does nothing.</summary>
    public Task DeleteAsync(ConversationId id, CancellationToken ct) => DeleteAsync(id, _ => true, ct);

    /// <summary>The same, if <paramref name="may"/> says so of the conversation as it stands at that moment.</summary>
    /// <returns><see cref="Update.Gone"/>, or <see cref="Update.Refused"/>.</returns>
    public Task<Update> DeleteAsync(ConversationId id, Func<Conversation, bool> may, CancellationToken ct) =>
        writer.DoAsync(new DeleteWork(id, may), ct);

    /// <summary>The events after <paramref name="after"/>, in order. Empty for an unknown conversation.</summary>
    public async IAsyncEnumerable<StoredEvent> ReadAsync(ConversationId id, long after, [EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            var page = await ReadPageAsync(id, after, PageSize, ct);
            foreach (var stored in page) yield return stored;
            if (page.Count < PageSize) yield break;
            after = page[^1].Sequence;
        }
    }

    public async Task<IReadOnlyList<StoredEvent>> ReadPageAsync(ConversationId id, long after, int limit, CancellationToken ct)
    {
        await using var connection = await database.ConnectAsync(ct);
        return await EventRows.ReadAsync(connection, id, after, limit);
    }

    /// <summary>The conversation as it stands; null when it is unknown or deleted.</summary>
    public async Task<ConversationSummary?> FindAsync(ConversationId id, CancellationToken ct)
    {
        await using var connection = await database.ConnectAsync(ct);
        return await SummaryRows.FindAsync(connection, id);
    }

    /// <summary>Conversations whose turn is due at <paramref name="now"/>, longest due first.</summary>
    public async Task<IReadOnlyList<ConversationId>> OwedAsync(DateTimeOffset now, int limit, CancellationToken ct)
    {
        const string sql = """
            select id
            from conversations
            where bot_due_at <= @now
            order by bot_due_at
            limit @limit
            """;
        await using var connection = await database.ConnectAsync(ct);
        var ids = await connection.QueryAsync<string>(sql, new { now = now.ToUnixTimeMilliseconds(), limit });
        return ids.Select(id => new ConversationId(id)).ToList();
    }

    /// <summary>Conversations whose citizen wants them deleted, and that no agent has.</summary>
    public async Task<IReadOnlyList<ConversationId>> ErasableAsync(int limit, CancellationToken ct)
    {
        const string sql = """
            select id
            from conversations
            where erasure_asked
            and status <> 'WithAgent'
            limit @limit
            """;
        await using var connection = await database.ConnectAsync(ct);
        var ids = await connection.QueryAsync<string>(sql, new { limit });
        return ids.Select(id => new ConversationId(id)).ToList();
    }

    /// <summary>What moved since <paramref name="since"/>, with the sequence it stands at.</summary>
    public async Task<IReadOnlyList<(ConversationId Id, long Sequence)>> MovedSinceAsync(
        DateTimeOffset since, int limit, CancellationToken ct)
    {
        const string sql = """
            select id, sequence
            from conversations
            where moved_at >= @since
            order by moved_at desc
            limit @limit
            """;
        await using var connection = await database.ConnectAsync(ct);
        var rows = await connection.QueryAsync<(string Id, long Sequence)>(sql, new { since = since.ToUnixTimeMilliseconds(), limit });
        return rows.Select(row => (new ConversationId(row.Id), row.Sequence)).ToList();
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
