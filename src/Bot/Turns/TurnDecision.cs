using Conversations;
using Conversations.Privacy;

namespace Bot.Turns;

/// <summary>What the bot does with what the citizen said. It becomes one event.</summary>
internal abstract record TurnDecision(string Text, string Language)
{
    /// <summary>The event that stores it, as the answer to everything through the citizen's message at <paramref name="through"/>.</summary>
    public abstract ConversationEvent At(long through);

    /// <summary>The event as the conversation takes it, or null when it refuses.</summary>
    public ConversationEvent? OfferTo(Conversation conversation, long through) => At(through) switch
    {
        BotReplied reply => conversation.Reply(reply),
        HandoffRequested request => conversation.RequestHandoff(request),
        NoticeShown notice => conversation.Show(notice),
        var other => throw new InvalidOperationException($"A turn cannot store {other.GetType().Name}."),
    };

    /// <summary>Something is said: an answer with its citations, small talk, or that nothing was found.</summary>
    public sealed record Reply(string Text, string Language, TurnOutcome Outcome) : TurnDecision(Text, Language)
    {
        public double Confidence { get; init; }

        public IReadOnlyList<CitedSection> Citations { get; init; } = [];

        public IReadOnlyList<Choice> Choices { get; init; } = [];

        public bool OffersPerson { get; init; }

        /// <summary>What the citizen speaks, where the answer exists in another language only.</summary>
        public string? CitizenLanguage { get; init; }

        public override ConversationEvent At(long through) => new BotReplied(
            PrivacyGuard.FromContent(Text), Language, Outcome, Confidence, Citations, Choices, OffersPerson, through)
        {
            CitizenLanguage = CitizenLanguage == Language ? null : CitizenLanguage,
        };
    }

    /// <summary>A person is called.</summary>
    public sealed record Handoff(string Text, string Language, string Queue, HandoffReason Reason) : TurnDecision(Text, Language)
    {
        public override ConversationEvent At(long through) =>
            new HandoffRequested(Queue, Reason, PrivacyGuard.FromContent(Text), Language, through);
    }

    /// <summary>A fixed text that is shown in every state. An emergency ends the turn: nothing else is said beside it.</summary>
    public sealed record Notice(string Text, string Language, NoticeKind Kind) : TurnDecision(Text, Language)
    {
        public override ConversationEvent At(long through) => new NoticeShown(
            Kind, PrivacyGuard.FromContent(Text), Language, through, EndsTurn: Kind == NoticeKind.Emergency);
    }
}
