using Conversations.Privacy;

namespace Conversations;

/// <summary>
/// Something that happened in a conversation. Events are only appended; what is true now is folded from them by
/// <see cref="Conversation.Apply"/>. Free text in an event is <see cref="RedactedText"/>, so unmasked text cannot be stored.
/// </summary>
public abstract record ConversationEvent
{
    /// <summary>The id the client gave, where a client wrote this; unique within the conversation.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public virtual ActivityId? ClientId => null;
}

/// <summary>A citizen opened the chat. <c>Code</c> is what the citizen can quote to ask for access or deletion.</summary>
public sealed record ConversationStarted(
    MunicipalityId Municipality, string Language, string Channel, string Code, RedactedText? Page = null) : ConversationEvent;

/// <summary>
/// The citizen wrote. <c>Masked</c> says what kinds were removed before storing, <c>Alarm</c> which emergency the text speaks of.
/// </summary>
public sealed record CitizenMessageReceived(
    ActivityId Activity, RedactedText Text, IReadOnlyList<RedactionKind> Masked, string? Alarm = null) : ConversationEvent
{
    public override ActivityId? ClientId => Activity;
}

/// <summary>The bot answered everything up to and including the citizen's message at <c>Through</c>.</summary>
public sealed record BotReplied(
    RedactedText Text,
    string Language,
    TurnOutcome Outcome,
    double Confidence,
    IReadOnlyList<CitedSection> Citations,
    IReadOnlyList<Choice> Choices,
    bool OffersPerson,
    long Through) : ConversationEvent
{
    /// <summary>What the citizen speaks, where the text had to be in another language; null when it is the text's.</summary>
    public string? CitizenLanguage { get; init; }
}

/// <summary>A fixed text that may be shown in every state: the welcome, an emergency number, what was masked.</summary>
public sealed record NoticeShown(
    NoticeKind Kind, RedactedText Text, string Language, long Through, bool EndsTurn) : ConversationEvent;

/// <summary>A person is called; the citizen is told so with <c>Text</c> and waits in <c>Queue</c>.</summary>
public sealed record HandoffRequested(
    string Queue, HandoffReason Reason, RedactedText Text, string Language, long Through) : ConversationEvent;

/// <summary>An agent took the conversation.</summary>
public sealed record AgentAssigned(AgentId Agent) : ConversationEvent;

public sealed record AgentReplied(ActivityId Activity, AgentId Agent, RedactedText Text) : ConversationEvent
{
    public override ActivityId? ClientId => Activity;
}

/// <summary>A note among agents, never shown to the citizen.</summary>
public sealed record AgentNoted(AgentId Agent, RedactedText Text) : ConversationEvent
{
    /// <summary>The desk's id for the note, so that a retry is stored once; null where it gave none.</summary>
    public ActivityId? Activity { get; init; }

    public override ActivityId? ClientId => Activity;
}

/// <summary>The agent passed the conversation on: to a colleague, or back to a queue when <c>To</c> is null.</summary>
public sealed record HandoffTransferred(AgentId From, AgentId? To, string Queue, RedactedText Note) : ConversationEvent;

/// <summary>The agent is gone; the conversation waits again, ahead of those that came later.</summary>
public sealed record HandoffReturned(AgentId From) : ConversationEvent;

/// <summary>The agent gave the conversation back to the bot.</summary>
public sealed record HandoffReleased(AgentId Agent, string Outcome, string? Topic) : ConversationEvent;

/// <summary>The citizen no longer waits for a person and talks with the bot.</summary>
public sealed record HandoffWithdrawn : ConversationEvent;

/// <summary>Score 1 (bad) to 5 (good).</summary>
public sealed record ConversationRated(int Score, RedactedText Comment) : ConversationEvent;

public sealed record ConversationEnded(EndedBy By, string? Outcome, string? Topic) : ConversationEvent;

/// <summary>The citizen wants the conversation deleted.</summary>
public sealed record ErasureRequested : ConversationEvent;

/// <summary>An event that a newer version wrote. It is kept and counted; this version appends nothing after it.</summary>
public sealed record UnknownEvent(string Name, string Data) : ConversationEvent;

/// <summary>A section that an answer rests on, and what the section itself rests on. <c>Id</c> is <c>theme/slug#section</c>.</summary>
public sealed record CitedSection(string Id, string Language, string Title, IReadOnlyList<CitedSource> Sources);

/// <summary>A law paragraph or an agency's page.</summary>
public sealed record CitedSource(string Title, string? Url);

/// <summary>Something the citizen can tap instead of writing; <c>Section</c> is what it opens (<c>theme/slug#section</c>, or a whole article), null when it is just said.</summary>
public sealed record Choice(RedactedText Text, string? Section = null);

/// <summary>How a turn ended. A turn always ends in one of these.</summary>
public enum TurnOutcome { Answered, Clarified, NotFound, PersonOffered, SmallTalk, Refused }

public enum NoticeKind { Welcome, Privacy, Emergency }

public enum HandoffReason { Asked, NotFound, Sensitive }

public enum EndedBy { Citizen, Agent, Idle }
