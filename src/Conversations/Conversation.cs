namespace Conversations;

public enum ConversationStatus
{
    WithBot,

    /// <summary>In a queue for a person; the bot still answers.</summary>
    Waiting,
    WithAgent,
    Ended,
}

/// <summary>
/// What is true of a conversation now. State changes only by <see cref="Apply"/>; the verbs decide and return what shall
/// happen, or null when it is refused. Pure: no clock, no database.
/// </summary>
/// <param name="Sequence">Number of events so far; the next one is stored as <c>Sequence + 1</c>.</param>
/// <param name="OwesReply">The citizen has said something that nobody has answered, and the bot has the word.</param>
/// <param name="LastCitizenAt">Sequence of the citizen's latest message, 0 before the first.</param>
/// <param name="EmergencyOwedAt">Sequence of the latest message that calls for emergency numbers, 0 when they were shown.</param>
/// <param name="PrivacyOwedAt">Sequence of the latest message that was masked, 0 when the citizen was told.</param>
/// <param name="Misses">Turns in a row that ended without an answer.</param>
/// <param name="ErasureAsked">The citizen wants it deleted: at once, or when the agent who has it is done.</param>
public sealed record Conversation(
    ConversationId Id,
    long Sequence = 0,
    ConversationStatus Status = ConversationStatus.WithBot,
    AgentId? Agent = null,
    bool OwesReply = false,
    MunicipalityId Municipality = default,
    string Language = "",
    string? Queue = null,
    long LastCitizenAt = 0,
    long EmergencyOwedAt = 0,
    long PrivacyOwedAt = 0,
    int Misses = 0,
    bool IsForeign = false,
    bool ErasureAsked = false)
{
    private bool BotHasTheWord => Status is ConversationStatus.WithBot or ConversationStatus.Waiting && !IsForeign;

    private bool IsOpen => Status != ConversationStatus.Ended && !IsForeign;

    /// <summary>A turn of the bot is due: a reply, or a notice that is owed in every state.</summary>
    public bool OwesTurn => OwesReply || EmergencyOwedAt > 0 || PrivacyOwedAt > 0;

    /// <summary>The citizen asked for it, and no agent is in the middle of it.</summary>
    public bool MayBeErased => ErasureAsked && Status != ConversationStatus.WithAgent;

    /// <summary>Refused when the conversation has ended.</summary>
    public ConversationEvent? Receive(CitizenMessageReceived message) => IsOpen ? message : null;

    /// <summary>Refused unless the bot has the word, owes a reply, and the citizen has said nothing since.</summary>
    public ConversationEvent? Reply(BotReplied reply) => MayAnswer(reply.Through) ? reply : null;

    /// <summary>Refused when it was shown already; otherwise allowed in every open state.</summary>
    public ConversationEvent? Show(NoticeShown notice) =>
        IsOpen && (notice.Kind == NoticeKind.Welcome || (OwedAt(notice.Kind) is > 0 and var at && notice.Through >= at)) ? notice : null;

    /// <summary>Refused like <see cref="Reply"/>, and when a person is already called.</summary>
    public ConversationEvent? RequestHandoff(HandoffRequested request) =>
        MayAnswer(request.Through) && Status == ConversationStatus.WithBot ? request : null;

    /// <summary>One agent wins: refused unless the conversation waits.</summary>
    public ConversationEvent? Assign(AgentId agent) =>
        Status == ConversationStatus.Waiting && !IsForeign && !ErasureAsked ? new AgentAssigned(agent) : null;

    public ConversationEvent? AgentReply(AgentReplied reply) => IsHeldBy(reply.Agent) ? reply : null;

    /// <summary>A note may be added by any agent entitled to the conversation, as long as it is open.</summary>
    public ConversationEvent? Note(AgentNoted note) => IsOpen ? note : null;

    public ConversationEvent? Transfer(HandoffTransferred transfer) => IsHeldBy(transfer.From) ? transfer : null;

    public ConversationEvent? Return(AgentId gone) => IsHeldBy(gone) ? new HandoffReturned(gone) : null;

    public ConversationEvent? Release(HandoffReleased release) => IsHeldBy(release.Agent) ? release : null;

    public ConversationEvent? Withdraw() =>
        Status == ConversationStatus.Waiting && !IsForeign ? new HandoffWithdrawn() : null;

    /// <summary>Allowed after the end too: that is when most people rate.</summary>
    public ConversationEvent? Rate(ConversationRated rating) => IsForeign ? null : rating;

    /// <summary>Refused when it was asked for already. After the end it may be asked for too.</summary>
    public ConversationEvent? AskErasure() => IsForeign || ErasureAsked ? null : new ErasureRequested();

    public ConversationEvent? End(ConversationEnded end) => IsOpen ? end : null;

    /// <summary>The only way state changes.</summary>
    public Conversation Apply(ConversationEvent happened) => Changed(happened) with { Sequence = Sequence + 1 };

    private long OwedAt(NoticeKind kind) => kind == NoticeKind.Emergency ? EmergencyOwedAt : PrivacyOwedAt;

    private bool MayAnswer(long through) => BotHasTheWord && OwesReply && through == LastCitizenAt;

    private bool IsHeldBy(AgentId agent) => Status == ConversationStatus.WithAgent && Agent == agent && !IsForeign;

    private Conversation Changed(ConversationEvent happened) => happened switch
    {
        ConversationStarted e => this with { Municipality = e.Municipality, Language = e.Language },
        CitizenMessageReceived e => Heard(e),
        BotReplied e => this with { OwesReply = false, Language = e.CitizenLanguage ?? e.Language, Misses = e.Outcome == TurnOutcome.NotFound ? Misses + 1 : 0 },
        NoticeShown e => Noticed(e),
        HandoffRequested e => this with { Status = ConversationStatus.Waiting, Queue = e.Queue, OwesReply = false, Language = e.Language, Misses = 0 },
        AgentAssigned e => this with { Status = ConversationStatus.WithAgent, Agent = e.Agent, OwesReply = false },
        HandoffTransferred { To: { } to } e => this with { Agent = to, Queue = e.Queue },
        HandoffTransferred e => this with { Status = ConversationStatus.Waiting, Agent = null, Queue = e.Queue },
        HandoffReturned => this with { Status = ConversationStatus.Waiting, Agent = null },
        HandoffReleased or HandoffWithdrawn => this with { Status = ConversationStatus.WithBot, Agent = null, Queue = null },
        ConversationEnded => this with { Status = ConversationStatus.Ended, Agent = null, Queue = null, OwesReply = false, EmergencyOwedAt = 0, PrivacyOwedAt = 0 },
        ErasureRequested => this with { ErasureAsked = true },
        UnknownEvent => this with { IsForeign = true, OwesReply = false, EmergencyOwedAt = 0, PrivacyOwedAt = 0 },
        _ => this,
    };

    private Conversation Heard(CitizenMessageReceived message) => this with
    {
        LastCitizenAt = Sequence + 1,
        OwesReply = BotHasTheWord,
        EmergencyOwedAt = message.Alarm is null ? EmergencyOwedAt : Sequence + 1,
        PrivacyOwedAt = message.Masked.Count == 0 ? PrivacyOwedAt : Sequence + 1,
    };

    private Conversation Noticed(NoticeShown notice) => this with
    {
        EmergencyOwedAt = notice.Kind == NoticeKind.Emergency && notice.Through >= EmergencyOwedAt ? 0 : EmergencyOwedAt,
        PrivacyOwedAt = notice.Kind == NoticeKind.Privacy && notice.Through >= PrivacyOwedAt ? 0 : PrivacyOwedAt,
        OwesReply = OwesReply && !(notice.EndsTurn && notice.Through >= LastCitizenAt),
        Language = notice.Language,
    };
}
