using Microsoft.Extensions.Logging;

namespace Conversations.Signals;

/// <summary>Nudges within this process.</summary>
public sealed class LocalSignals(ILogger<LocalSignals> logger) : IConversationSignals
{
    private static readonly ConversationId Every = new("");

    private readonly Subscribers<ConversationId, Nudged> readers = new();
    private readonly Subscribers<ConversationId, Watch> watches = new();

    /// <summary>The conversations that somebody here follows.</summary>
    public IEnumerable<ConversationId> Followed => readers.Keys.Where(id => id != Every);

    public void Publish(ConversationId moved)
    {
        foreach (var one in readers.Of(moved)) one.Nudge();
        foreach (var one in readers.Of(Every)) one.Nudge();
    }

    public IDisposable Subscribe(ConversationId id, Func<Task> readAgain)
    {
        var nudged = new Nudged(readAgain, logger, gone => readers.Remove(id, gone));
        readers.Add(id, nudged);
        return nudged;
    }

    public IDisposable SubscribeAll(Func<Task> readAgain) => Subscribe(Every, readAgain);

    public void PublishTyping(ConversationId id, Typist who)
    {
        foreach (var one in watches.Of(id)) one.Shown(who);
    }

    public IDisposable SubscribeTyping(ConversationId id, Action<Typist> shown)
    {
        var watch = new Watch(shown, gone => watches.Remove(id, gone));
        watches.Add(id, watch);
        return watch;
    }

    private sealed class Watch(Action<Typist> shown, Action<Watch> removed) : IDisposable
    {
        public void Shown(Typist who) => shown(who);

        public void Dispose() => removed(this);
    }
}
