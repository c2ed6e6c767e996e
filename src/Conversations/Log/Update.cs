namespace Conversations.Log;

/// <summary>What became of an append.</summary>
public abstract record Update
{
    private Update()
    {
    }

    /// <summary>Stored and committed. <c>State</c> is the conversation just after it.</summary>
    public sealed record Appended(StoredEvent Stored, Conversation State) : Update;

    /// <summary>The client's activity id was stored before, as <c>Sequence</c>; nothing was stored now.</summary>
    public sealed record AlreadyStored(long Sequence, Conversation State) : Update;

    /// <summary>The verb refused; the conversation as it now stands.</summary>
    public sealed record Refused(Conversation State) : Update;

    /// <summary>There is no such conversation: unknown, or deleted.</summary>
    public sealed record Gone : Update;
}
