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

    /// <summary>The same, after a nudge for any conversation.</summary>
    IDisposable SubscribeAll(Func<Task> readAgain);

    /// <summary>Somebody is writing. The one thing pushed that no row stands behind: never stored, loss allowed.</summary>
    void PublishTyping(ConversationId id, Typist who);

    /// <param name="shown">Called for each <see cref="PublishTyping"/>; must neither wait nor throw.</param>
    IDisposable SubscribeTyping(ConversationId id, Action<Typist> shown);
}

/// <summary>Who is writing.</summary>
public enum Typist { Citizen, Agent }
