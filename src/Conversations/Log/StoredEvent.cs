namespace Conversations.Log;

/// <summary>An event as the log holds it.</summary>
/// <param name="Sequence">1 for the first event of a conversation; no holes.</param>
/// <param name="At">When it was appended, UTC, to the millisecond. Never used for order.</param>
public sealed record StoredEvent(ConversationId Conversation, long Sequence, DateTimeOffset At, ConversationEvent Event);
