using Conversations.Signals;

namespace Bot.Workers;

/// <summary>Hears the other nodes. Each time the line is (back) up, everybody here reads again: what was said meanwhile is lost.</summary>
internal sealed class NodeListener(PostgresSignals signals, ConversationFeed feed)
{
    public Task ListenAsync(CancellationToken ct) => signals.ListenAsync(feed.WakeAllAsync, ct);
}
