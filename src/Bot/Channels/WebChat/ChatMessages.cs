namespace Bot.Channels.WebChat;

/// <param name="Municipality">Its id.</param>
/// <param name="Locale">BCP 47, such as <c>nn-NO</c>.</param>
/// <param name="Page">Address of the page the chat stands on.</param>
internal sealed record StartRequest(string? Municipality, string? Locale, string? Page);

/// <param name="Watermark">What to ask for activities after; 0, so that the welcome comes too.</param>
/// <param name="Code">What the citizen can quote to ask for access or deletion.</param>
internal sealed record StartedChat(string ConversationId, string Token, DateTimeOffset ExpiresAt, long Watermark, string Code);

internal sealed record SendRequest(string? ActivityId, string? Text);

internal sealed record SentMessage(long Sequence);

/// <param name="Score">1 (bad) to 5 (good).</param>
internal sealed record RateRequest(int Score, string? Comment);

/// <param name="Erased">False: an agent has it, and it goes when the agent is done.</param>
internal sealed record ErasedChat(bool Erased);
