using Conversations;
using Conversations.Log;
using Conversations.Privacy;

namespace Bot.Turns;

/// <summary>What a turn looks at: the conversation as it stands, and all that the citizen has said since the last answer.</summary>
/// <param name="Text">The unanswered messages, a line each, in order; without what was masked.</param>
/// <param name="Alarms">The emergencies that no notice has been shown for yet, in order; each once.</param>
/// <param name="Masked">What was masked that the citizen has not been told of yet; each kind once.</param>
/// <param name="LastChoices">What the bot offered to tap the last time it said something.</param>
internal sealed record TurnInput(
    Conversation Conversation,
    string Text,
    IReadOnlyList<string> Alarms,
    IReadOnlyList<RedactionKind> Masked,
    IReadOnlyList<Choice> LastChoices)
{
    public long Through => Conversation.LastCitizenAt;

    /// <summary>What was said before the last answer, and the section that answered it, if one did; null at first.</summary>
    public Earlier? Before { get; private init; }

    /// <summary>Nobody has answered the citizen yet.</summary>
    public bool IsFirst { get; private init; }

    /// <param name="history">The conversation's events in order, at least as far as <paramref name="now"/>.</param>
    public static TurnInput Of(Conversation now, IReadOnlyList<StoredEvent> history)
    {
        var settled = history.LastOrDefault(IsAnswer)?.Sequence ?? 0;
        var open = history.Where(e => e.Sequence > settled && e.Sequence <= now.Sequence).ToList();
        var messages = open.Select(e => e.Event).OfType<CitizenMessageReceived>().ToList();
        return new TurnInput(
            now,
            string.Join('\n', messages.Select(m => m.Text.WithoutMasks)),
            Unnoticed(history, NoticeKind.Emergency, now.EmergencyOwedAt).Select(m => m.Alarm).OfType<string>().Distinct().ToList(),
            Unnoticed(history, NoticeKind.Privacy, now.PrivacyOwedAt).SelectMany(m => m.Masked).Distinct().ToList(),
            history.Select(e => e.Event).OfType<BotReplied>().LastOrDefault()?.Choices ?? [])
        {
            IsFirst = settled == 0,
            Before = Earlier.In(history, settled),
        };
    }

    // What a notice is owed for does not depend on answers: an agent, or an emergency's notice, may have come in between.
    private static IEnumerable<CitizenMessageReceived> Unnoticed(IReadOnlyList<StoredEvent> history, NoticeKind kind, long owedAt)
    {
        var shownThrough = history.Select(e => e.Event).OfType<NoticeShown>().LastOrDefault(n => n.Kind == kind)?.Through ?? 0;
        return history.Where(e => e.Sequence > shownThrough && e.Sequence <= owedAt).Select(e => e.Event).OfType<CitizenMessageReceived>();
    }

    private static bool IsAnswer(StoredEvent stored) =>
        stored.Event is BotReplied or HandoffRequested or AgentReplied or NoticeShown { Kind: NoticeKind.Emergency };
}

/// <summary>The turn before.</summary>
/// <param name="Asked">What the citizen said last before the answer.</param>
/// <param name="Section">The section that was shown, <c>theme/slug#section</c>, or null.</param>
internal sealed record Earlier(string Asked, string? Section)
{
    /// <param name="settled">The sequence of the last answer.</param>
    public static Earlier? In(IReadOnlyList<StoredEvent> history, long settled)
    {
        var asked = history.Where(e => e.Sequence < settled).Select(e => e.Event).OfType<CitizenMessageReceived>().LastOrDefault();
        var answer = history.LastOrDefault(e => e.Sequence <= settled && e.Event is BotReplied)?.Event as BotReplied;
        return asked is null ? null : new Earlier(asked.Text.WithoutMasks, answer?.Citations is [var cited, ..] ? cited.Id : null);
    }
}
