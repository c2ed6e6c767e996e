using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Conversations.Signals;

/// <summary>Nudges within this process.</summary>
public sealed class LocalSignals(ILogger<LocalSignals> logger) : IConversationSignals
{
    private readonly ConcurrentDictionary<ConversationId, ImmutableArray<Nudged>> subscribers = new();

    /// <summary>The conversations that somebody here follows.</summary>
    public IEnumerable<ConversationId> Followed => subscribers.Keys;

    public void Publish(ConversationId moved)
    {
        if (!subscribers.TryGetValue(moved, out var nudged)) return;
        foreach (var one in nudged) one.Nudge();
    }

    public IDisposable Subscribe(ConversationId id, Func<Task> readAgain)
    {
        var nudged = new Nudged(readAgain, logger, gone => Remove(id, gone));
        subscribers.AddOrUpdate(id, _ => [nudged], (_, others) => others.Add(nudged));
        return nudged;
    }

    private void Remove(ConversationId id, Nudged gone)
    {
        while (subscribers.TryGetValue(id, out var present))
        {
            var rest = present.Remove(gone);
            if (rest.IsEmpty
                ? subscribers.TryRemove(new KeyValuePair<ConversationId, ImmutableArray<Nudged>>(id, present))
                : subscribers.TryUpdate(id, rest, present)) return;
        }
    }
}
