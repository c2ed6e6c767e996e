namespace Conversations.Signals;

/// <summary>
/// Nudges: "this conversation moved, read again". They carry no content and may be lost; sweeps find what a lost one left.
/// </summary>
public interface IConversationSignals
{
    /// <summary>Called after the commit. Never waits and never throws.</summary>
    void Publish(ConversationId moved);

    /// <summary>
    /// <paramref name="readAgain"/> runs after each nudge, one run at a time; nudges during a run become one more run.
    /// </summary>
    IDisposable Subscribe(ConversationId id, Func<Task> readAgain);
}
