using Conversations.Storage;
using Dapper;

namespace Conversations.Log;

/// <summary>
/// What one transaction of the writer knows and is about to write. Rows are read under lock, so that what is decided here
/// holds until the commit, whoever else writes.
/// </summary>
internal sealed class LogBatch(DateTimeOffset at)
{
    private readonly Dictionary<ConversationId, ConversationSummary> now = [];
    private readonly Dictionary<ConversationId, long> readAt = [];
    private readonly HashSet<ConversationId> begun = [];
    private readonly HashSet<ConversationId> deleted = [];
    private readonly HashSet<ConversationId> ended = [];
    private readonly List<StoredEvent> events = [];
    private Dictionary<(ConversationId, ActivityId), long> storedIds = [];

    /// <summary>The conversations that moved or went.</summary>
    public IEnumerable<ConversationId> Moved => events.Select(e => e.Conversation).Concat(deleted).Distinct();

    public bool Deletes => deleted.Count > 0;

    public static async Task<LogBatch> ReadAsync(Database database, WriteScope scope, IReadOnlyList<LogWork> works, DateTimeOffset at)
    {
        var batch = new LogBatch(at);
        foreach (var summary in await SummaryRows.LoadAsync(database, scope, works.Select(w => w.Id).Distinct()))
        {
            batch.now[summary.State.Id] = summary;
            batch.readAt[summary.State.Id] = summary.State.Sequence;
        }

        var wanted = works.Where(w => w.ClientId is not null).Select(w => (w.Id, w.ClientId!.Value)).Distinct().ToList();
        batch.storedIds = await EventRows.StoredIdsAsync(database, scope, wanted);
        return batch;
    }

    public ConversationSummary? Find(ConversationId id) => deleted.Contains(id) ? null : now.GetValueOrDefault(id);

    public long? StoredAt(ConversationId id, ActivityId activity) => storedIds.TryGetValue((id, activity), out var at) ? at : null;

    public Update Begin(ConversationId id, ConversationStarted started)
    {
        if (!begun.Add(id) || now.ContainsKey(id)) throw new InvalidOperationException("The conversation exists already.");
        return Store(ConversationSummary.Begin(id, started, at), started);
    }

    public Update Append(ConversationSummary summary, ConversationEvent happened) => Store(summary.Apply(happened, at), happened);

    public void Delete(ConversationId id)
    {
        if (now.ContainsKey(id)) deleted.Add(id);
    }

    public async Task WriteAsync(Database database, WriteScope scope, CancellationToken ct)
    {
        var (fresh, moved) = (begun.Select(id => now[id]).ToList(), Advanced());
        if (moved.Count > 0) await SummaryRows.AdvanceAsync(database, scope, moved, ct);
        if (fresh.Count > 0) await SummaryRows.InsertAsync(database, scope, fresh, ct);
        if (events.Count > 0) await EventRows.InsertAsync(database, scope, events, ct);
        foreach (var id in ended.Except(deleted)) await FactsRows.WriteAsync(database, scope, id, deletedAt: null, ct);
        foreach (var id in deleted) await ForgetAsync(database, scope, id, ct);
    }

    private List<(ConversationSummary Now, long ReadAt)> Advanced() =>
        readAt.Where(r => now[r.Key].State.Sequence > r.Value).Select(r => (now[r.Key], r.Value)).ToList();

    private Update.Appended Store(ConversationSummary summary, ConversationEvent happened)
    {
        var id = summary.State.Id;
        var stored = new StoredEvent(id, summary.State.Sequence, at, happened);
        now[id] = summary;
        events.Add(stored);
        if (happened.ClientId is { } given) storedIds[(id, given)] = stored.Sequence;
        if (summary.EndedAt is not null) ended.Add(id);
        return new Update.Appended(stored, summary.State);
    }

    private async Task ForgetAsync(Database database, WriteScope scope, ConversationId id, CancellationToken ct)
    {
        await FactsRows.WriteAsync(database, scope, id, deletedAt: at, ct);
        var key = new { id = id.Value };
        await scope.Connection.ExecuteAsync("delete from conversation_events where conversation_id = @id", key, scope.Transaction);
        await scope.Connection.ExecuteAsync("delete from conversations where id = @id", key, scope.Transaction);
    }
}
