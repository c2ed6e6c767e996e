using Conversations;

namespace Bot.Channels;

/// <summary>What a channel can tell its client at once.</summary>
internal abstract record Receipt
{
    private Receipt()
    {
    }

    /// <summary>Stored and committed. The first event of a conversation is 1.</summary>
    public sealed record Stored(ConversationId Conversation, long Sequence) : Receipt;

    /// <summary>Nothing was stored; <c>Code</c> is one of <see cref="ErrorCode"/>.</summary>
    public sealed record Refused(string Code) : Receipt;
}
