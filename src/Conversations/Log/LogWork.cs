namespace Conversations.Log;

/// <summary>One thing the writer is asked to do. It is decided inside the batch and answered after the commit.</summary>
internal abstract class LogWork(ConversationId id)
{
    private readonly TaskCompletionSource<Update> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Update? outcome;

    public ConversationId Id => id;

    /// <summary>The client's id for what it wants stored, looked up before anything is decided.</summary>
    public virtual ActivityId? ClientId => null;

    public Task<Update> Answer => answered.Task;

    /// <summary>Decides against the batch's own state. A fault here is this work's alone.</summary>
    public void DecideIn(LogBatch batch)
    {
        try
        {
            outcome = Decide(batch);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            answered.TrySetException(fault);
        }
    }

    public void Committed()
    {
        if (outcome is not null) answered.TrySetResult(outcome);
    }

    public void Failed(Exception fault) => answered.TrySetException(fault);

    protected abstract Update Decide(LogBatch batch);
}

internal sealed class StartWork(ConversationId id, ConversationStarted started) : LogWork(id)
{
    protected override Update Decide(LogBatch batch) => batch.Begin(Id, started);
}

internal sealed class AppendWork(ConversationId id, ActivityId? clientId, Func<Conversation, ConversationEvent?> decide) : LogWork(id)
{
    public override ActivityId? ClientId => clientId;

    protected override Update Decide(LogBatch batch)
    {
        if (batch.Find(Id) is not { } summary) return new Update.Gone();
        if (clientId is { } given && batch.StoredAt(Id, given) is { } sequence) return new Update.AlreadyStored(sequence, summary.State);
        if (summary.State.IsForeign || decide(summary.State) is not { } happened) return new Update.Refused(summary.State);
        if (happened.ClientId != clientId) throw new InvalidOperationException("The event's client id is not the one that was looked up.");
        return batch.Append(summary, happened);
    }
}

internal sealed class DeleteWork(ConversationId id, Func<Conversation, bool> may) : LogWork(id)
{
    protected override Update Decide(LogBatch batch)
    {
        if (batch.Find(Id) is { } summary && !may(summary.State)) return new Update.Refused(summary.State);
        batch.Delete(Id);
        return new Update.Gone();
    }
}
