namespace Conversations.Log;

/// <summary>
/// What a conversation leaves behind for statistics: counts and times, no text. Written when it ends and again when it is
/// deleted, from its events.
/// </summary>
/// <param name="Waited">From the first call for a person to the agent's first message; null when nobody answered.</param>
public sealed record ConversationFacts(
    ConversationId Conversation,
    MunicipalityId Municipality,
    string Channel,
    string Language,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt = null,
    string? Topic = null,
    string? Outcome = null,
    EndedBy? EndedBy = null,
    int CitizenMessages = 0,
    int Answered = 0,
    int Clarified = 0,
    int NotFound = 0,
    int Emergencies = 0,
    HandoffReason? HandoffReason = null,
    DateTimeOffset? HandoffAt = null,
    TimeSpan? Waited = null,
    int AgentMessages = 0,
    int? Rating = null)
{
    /// <param name="history">The whole conversation in order; its first event is <see cref="ConversationStarted"/>.</param>
    public static ConversationFacts Of(IReadOnlyList<StoredEvent> history)
    {
        var started = (ConversationStarted)history[0].Event;
        var facts = new ConversationFacts(
            history[0].Conversation, started.Municipality, started.Channel, started.Language, history[0].At);
        return history.Aggregate(facts, (f, stored) => f.With(stored.Event, stored.At));
    }

    private ConversationFacts With(ConversationEvent happened, DateTimeOffset at) => happened switch
    {
        CitizenMessageReceived => this with { CitizenMessages = CitizenMessages + 1 },
        BotReplied e => Replied(e),
        NoticeShown { Kind: NoticeKind.Emergency } => this with { Emergencies = Emergencies + 1 },
        HandoffRequested e => this with { HandoffReason = HandoffReason ?? e.Reason, HandoffAt = HandoffAt ?? at, Language = e.Language },
        AgentReplied => this with { AgentMessages = AgentMessages + 1, Waited = Waited ?? at - HandoffAt },
        HandoffReleased e => this with { Outcome = e.Outcome, Topic = e.Topic ?? Topic },
        ConversationRated e => this with { Rating = e.Score },
        ConversationEnded e => this with { EndedAt = at, EndedBy = e.By, Outcome = e.Outcome ?? Outcome, Topic = e.Topic ?? Topic },
        _ => this,
    };

    private ConversationFacts Replied(BotReplied reply) => this with
    {
        Language = reply.CitizenLanguage ?? reply.Language,
        Topic = Topic ?? (reply.Outcome == TurnOutcome.Answered && reply.Citations is [var first, ..] ? first.Id.Split('#')[0] : null),
        Answered = Answered + (reply.Outcome == TurnOutcome.Answered ? 1 : 0),
        Clarified = Clarified + (reply.Outcome == TurnOutcome.Clarified ? 1 : 0),
        NotFound = NotFound + (reply.Outcome == TurnOutcome.NotFound ? 1 : 0),
    };
}
