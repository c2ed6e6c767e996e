using Conversations;
using Conversations.Log;
using Conversations.Privacy;

namespace Testing;

/// <summary>Builders that speak the domain.</summary>
public static class Given
{
    public static readonly MunicipalityId Fjordvik = new("fjordvik");

    public static ConversationStarted Start(string language = "nn") =>
        new(Fjordvik, language, "test", Guid.NewGuid().ToString("n")[..10]);

    public static CitizenMessageReceived Message(string text, ActivityId? activity = null, string? alarm = null)
    {
        var redaction = PrivacyGuard.Citizen(text);
        return new(activity ?? ActivityId.New(), redaction.Text, redaction.Found, alarm);
    }

    public static BotReplied Reply(string text, long through, TurnOutcome outcome = TurnOutcome.Answered) =>
        new(PrivacyGuard.FromContent(text), "nn", outcome, 0.9, [], [], false, through);

    public static HandoffRequested Handoff(long through) =>
        new("fjordkontakt", HandoffReason.Asked, PrivacyGuard.FromContent("Eg hentar eit menneske."), "nn", through);

    public static AgentReplied AgentReply(AgentId agent, string text) =>
        new(ActivityId.New(), agent, PrivacyGuard.FromContent(text));

    /// <summary>A conversation in the state that the events leave it in.</summary>
    public static Conversation AConversation(params ConversationEvent[] events) =>
        events.Aggregate(new Conversation(ConversationId.New()).Apply(Start()), (state, happened) => state.Apply(happened));

    public static Conversation Asked(string text = "Når opnar barnehagen?") => AConversation(Message(text));

    public static Conversation Waiting(string text = "Eg vil snakke med nokon")
    {
        var asked = Asked(text);
        return asked.Apply(Handoff(asked.LastCitizenAt));
    }

    public static Conversation WithAgent(AgentId agent) => Waiting().Apply(new AgentAssigned(agent));

    public static async Task<ConversationId> StoredAsync(ConversationLog log)
    {
        var id = ConversationId.New();
        await log.StartAsync(id, Start(), CancellationToken.None);
        return id;
    }
}
