using System.Threading.Channels;
using Conversations;

namespace Bot.Turns;

/// <summary>
/// Conversations whose turn this node has just come to owe. Only a shortcut: what is dropped here, or lost when the process
/// dies, stands in the log with its due time, and the sweep of any node finds it.
/// </summary>
internal sealed class OwedTurns
{
    private readonly Channel<ConversationId> queue = Channel.CreateBounded<ConversationId>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(ConversationId id) => queue.Writer.TryWrite(id);

    public IAsyncEnumerable<ConversationId> TakeAsync(CancellationToken ct) => queue.Reader.ReadAllAsync(ct);
}
