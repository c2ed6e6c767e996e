using Conversations;
using Conversations.Signals;

namespace Testing;

/// <summary>Loses every signal. Whoever relies on one instead of reading will hang.</summary>
public sealed class DroppingSignals : IConversationSignals
{
    private int dropped;

    public int Dropped => dropped;

    public void Publish(ConversationId moved) => Interlocked.Increment(ref dropped);

    public IDisposable Subscribe(ConversationId id, Func<Task> readAgain) => new Nothing();

    public IDisposable SubscribeAll(Func<Task> readAgain) => new Nothing();

    public void PublishTyping(ConversationId id, Typist who) => Interlocked.Increment(ref dropped);

    public IDisposable SubscribeTyping(ConversationId id, Action<Typist> shown) => new Nothing();

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
