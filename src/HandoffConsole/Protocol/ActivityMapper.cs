using Conversations;
using Conversations.Accounts;
using Conversations.Log;
using KnowledgeBase;

namespace HandoffConsole.Protocol;

/// <summary>Who reads: agents see what is not for citizens, notes and why the bot did as it did.</summary>
public enum Audience { Citizen, Agent }

/// <summary>
/// Turns the events of one conversation into activities, in order. One event may become none, one or two of them; all carry
/// its sequence.
/// </summary>
/// <param name="language">What the conversation speaks where the reading begins; followed from there.</param>
public sealed class ActivityMapper(ConversationId id, string language, Audience audience, ContentLibrary content, AgentDirectory agents)
{
    private static readonly ActivityAccount Bot = new("kari", "Kari", "bot");
    private static readonly ActivityAccount Citizen = new("citizen", Name: null, "user");

    private readonly ActivityConversation conversation = new(id.Value);
    private string spoken = language;

    public async ValueTask<IReadOnlyList<Activity>> MapAsync(StoredEvent stored, CancellationToken ct) => stored.Event switch
    {
        CitizenMessageReceived e => [Said(stored, e)],
        BotReplied e => [Said(stored, e)],
        NoticeShown e => [Said(stored, e)],
        AgentReplied e => [await SaidAsync(stored, e, ct)],
        HandoffRequested e => Called(stored, e),
        AgentAssigned e => [Status(stored, "accepted", "handoff.joined", await AgentAsync(e.Agent, ct))],
        HandoffTransferred { To: { } to } => [Status(stored, "accepted", "handoff.transferred", await AgentAsync(to, ct)), .. await NotedAsync(stored, ct)],
        HandoffTransferred e => [Status(stored, "failed", "handoff.toQueue", await AgentAsync(e.From, ct), waiting: true), .. await NotedAsync(stored, ct)],
        HandoffReturned e => [Status(stored, "failed", "handoff.waitingAgain", await AgentAsync(e.From, ct), waiting: true)],
        HandoffReleased e => [Status(stored, "completed", "handoff.returned", await AgentAsync(e.Agent, ct))],
        HandoffWithdrawn => [Status(stored, "failed", "handoff.withdrawn", agent: null, waiting: false)],
        AgentNoted => await NotedAsync(stored, ct),
        ConversationEnded e => [Ended(stored, e)],
        _ => [],
    };

    public Activity Typing(ActivityAccount who) => new() { Type = "typing", From = who, Conversation = conversation };

    private Activity Said(StoredEvent stored, CitizenMessageReceived e) => Message(stored, Citizen, e.Text.Value, "plain", locale: null) with
    {
        Id = e.Activity.Value,
        ChannelData = new() { Sequence = stored.Sequence, Masked = e.Masked.Count == 0 ? null : [.. e.Masked.Select(ActivityWords.Of)] },
    };

    private Activity Said(StoredEvent stored, BotReplied e)
    {
        spoken = e.CitizenLanguage ?? e.Language;
        return Message(stored, Bot, e.Text.Value, "markdown", e.Language) with
        {
            SuggestedActions = e.Choices.Count == 0 ? null : new([.. e.Choices.Select(c => new ActivityAction("imBack", c.Text.Value, c.Text.Value))]),
            Entities = e.Citations.Count == 0 ? null : [.. e.Citations.SelectMany(Cited)],
            ChannelData = new()
            {
                Sequence = stored.Sequence,
                Kind = ActivityWords.Of(e.Outcome),
                OffersPerson = e.OffersPerson,
                Confidence = audience == Audience.Agent ? e.Confidence : null,
            },
        };
    }

    private Activity Said(StoredEvent stored, NoticeShown e)
    {
        spoken = e.Language;
        return Message(stored, Bot, e.Text.Value, "plain", e.Language) with
        {
            ChannelData = new() { Sequence = stored.Sequence, Kind = ActivityWords.Of(e.Kind) },
        };
    }

    private async ValueTask<Activity> SaidAsync(StoredEvent stored, AgentReplied e, CancellationToken ct) =>
        Message(stored, await AgentAsync(e.Agent, ct), e.Text.Value, "plain", locale: null) with { Id = e.Activity.Value };

    // The sentence first: whoever stops between the two and goes on from the sequence has lost nothing that people read.
    private Activity[] Called(StoredEvent stored, HandoffRequested e)
    {
        spoken = e.Language;
        var reason = ActivityWords.Of(e.Reason);
        return
        [
            Message(stored, Bot, e.Text.Value, "plain", e.Language) with
            {
                ChannelData = new() { Sequence = stored.Sequence, Kind = "handoff", Reason = audience == Audience.Agent ? reason : null },
            },
            Event(stored, "handoff.initiate", Bot) with
            {
                Id = $"{ActivityWords.Id(stored)}|initiate",
                Value = new() { Reason = reason, Queue = e.Queue, Language = e.Language, Waiting = true },
            },
        ];
    }

    private Activity Status(StoredEvent stored, string state, string sentence, ActivityAccount? agent, bool? waiting = null) =>
        Event(stored, "handoff.status", Bot) with
        {
            Text = content.Current.Replies.Text(spoken, sentence, ("agent", agent?.Name ?? "")),
            Locale = spoken,
            Value = new() { State = state, Agent = agent, Waiting = waiting },
        };

    private async ValueTask<IReadOnlyList<Activity>> NotedAsync(StoredEvent stored, CancellationToken ct)
    {
        if (audience != Audience.Agent) return [];
        var (agent, text) = stored.Event switch
        {
            AgentNoted note => (note.Agent, note.Text.Value),
            HandoffTransferred transfer => (transfer.From, transfer.Note.Value),
            _ => (default, ""),
        };
        return text.Length == 0 ? [] : [Event(stored, "kari.note", await AgentAsync(agent, ct)) with { Id = $"{ActivityWords.Id(stored)}|note", Text = text, TextFormat = "plain" }];
    }

    private Activity Ended(StoredEvent stored, ConversationEnded e) => Event(stored, name: null, Bot) with
    {
        Type = "endOfConversation",
        Code = ActivityWords.Of(e.By),
        Text = content.Current.Replies.Text(spoken, e.By == EndedBy.Idle ? "idle.ended" : "ended"),
        Locale = spoken,
        ChannelData = new()
        {
            Sequence = stored.Sequence,
            Outcome = audience == Audience.Agent ? e.Outcome : null,
            Topic = audience == Audience.Agent ? e.Topic : null,
        },
    };

    // Citizens are given the first name only.
    private async ValueTask<ActivityAccount> AgentAsync(AgentId agent, CancellationToken ct)
    {
        var name = await agents.NameAsync(agent, ct);
        return audience == Audience.Agent ? new(agent.Value, name, "agent") : new("agent", name.Split(' ')[0], "agent");
    }

    private static IEnumerable<ActivityCitation> Cited(CitedSection section) => section.Sources.Count == 0
        ? [new(section.Id, section.Title, null)]
        : section.Sources.Select(source => new ActivityCitation(section.Id, section.Title, new(source.Title, source.Url)));

    private Activity Message(StoredEvent stored, ActivityAccount from, string text, string format, string? locale) => new()
    {
        Type = "message",
        Id = ActivityWords.Id(stored),
        Timestamp = stored.At,
        From = from,
        Conversation = conversation,
        Text = text,
        TextFormat = format,
        Locale = locale,
        ChannelData = new() { Sequence = stored.Sequence },
    };

    private Activity Event(StoredEvent stored, string? name, ActivityAccount from) => new()
    {
        Type = "event",
        Name = name,
        Id = ActivityWords.Id(stored),
        Timestamp = stored.At,
        From = from,
        Conversation = conversation,
        ChannelData = new() { Sequence = stored.Sequence },
    };
}
