using System.Runtime.CompilerServices;
using Conversations;
using Conversations.Accounts;
using Conversations.Handoff;
using Conversations.Log;
using Conversations.Privacy;
using Conversations.Signals;
using HandoffConsole.Protocol;
using HandoffConsole.SignIn;

namespace HandoffConsole.Hubs;

/// <summary>
/// What an agent can do. Everything asks first whether the conversation is one that this agent may see; the log then decides
/// whether the verb fits the moment.
/// </summary>
internal sealed class HandoffDoor(
    ConversationLog log, ActivityStream stream, Presence presence, HandoffQueue queue, AgentDirectory agents, IConversationSignals signals)
{
    private const int UsualCapacity = 3;
    private const int LargestCapacity = 20;
    private const int LongestText = 4000;
    private const int LongestTopic = 200;

    public async Task<Checked<DutyState>> GoOnDutyAsync(SignedInAgent agent, DutyRequest request, CancellationToken ct)
    {
        var wanted = request.Municipalities is { Count: > 0 } some ? some : agent.Municipalities;
        if (request.Capacity is < 0 or > LargestCapacity || wanted.Any(id => id is null)) return new(ErrorCode.BadInput);
        if (wanted.Except(agent.Municipalities, StringComparer.Ordinal).Any()) return new(ErrorCode.Forbidden);
        var capacity = request.Capacity == 0 ? UsualCapacity : request.Capacity;
        await agents.RememberAsync(agent.Id, agent.Name, agent.Centre, ct);
        await presence.GoOnDutyAsync(agent.Id, wanted.Distinct(StringComparer.Ordinal).Select(id => new MunicipalityId(id)).ToList(), capacity, ct);
        await queue.NudgeAsync();
        return new(new DutyState(wanted, capacity));
    }

    public async Task GoOffDutyAsync(SignedInAgent agent, CancellationToken ct)
    {
        await presence.GoOffDutyAsync(agent.Id, ct);
        await queue.NudgeAsync();
    }

    public Task<bool> HeartbeatAsync(SignedInAgent agent, CancellationToken ct) => presence.HeartbeatAsync(agent.Id, ct);

    /// <summary>The queue as this agent may see it, now and at each change.</summary>
    public async IAsyncEnumerable<DeskState> FollowQueueAsync(SignedInAgent agent, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var state in queue.FollowAsync(ct)) yield return await DeskView.OfAsync(state, agent, agents, ct);
    }

    /// <summary>One wins; the other is told who did. Claiming what one has already is a claim that holds.</summary>
    public async Task<Checked<ClaimAnswer>> ClaimAsync(SignedInAgent agent, string id, CancellationToken ct)
    {
        await agents.RememberAsync(agent.Id, agent.Name, agent.Centre, ct);
        return await (await FindAsync(agent, id, ct)).ThenAsync(async found => await log.UpdateAsync(found.State.Id, c => c.Assign(agent.Id), ct) switch
        {
            Update.Appended => new Checked<ClaimAnswer>(new ClaimAnswer(true, new(agent.Id.Value, agent.Name))),
            Update.Refused { State.Status: ConversationStatus.Ended } => new(ErrorCode.Closed),
            Update.Refused { State.Agent: { } holder } => new(new ClaimAnswer(holder == agent.Id, new(holder.Value, await agents.NameAsync(holder, ct)))),
            // Back with the bot, or about to be erased: nobody has it, and it cannot be taken.
            Update.Refused => new(new ClaimAnswer(false, By: null)),
            _ => new(ErrorCode.Gone),
        });
    }

    public async Task<Checked<IAsyncEnumerable<Activity>>> FollowAsync(SignedInAgent agent, string id, long watermark, CancellationToken ct)
    {
        if (watermark < 0) return new(ErrorCode.BadInput);
        return await (await FindAsync(agent, id, ct)).ThenAsync(
            found => Task.FromResult(new Checked<IAsyncEnumerable<Activity>>(stream.FollowAsync(found, watermark, Audience.Agent, ct))));
    }

    public async Task<Checked<Acknowledged>> ReplyAsync(SignedInAgent agent, string id, ReplyRequest request, CancellationToken ct)
    {
        if (ActivityId.Parse(request.ActivityId) is not { } activity || string.IsNullOrWhiteSpace(request.Text)) return new(ErrorCode.BadInput);
        if (request.Text.Length > LongestText) return new(ErrorCode.TooLong);
        var reply = new AgentReplied(activity, agent.Id, PrivacyGuard.Agent(request.Text).Text);
        return await (await FindAsync(agent, id, ct)).ThenAsync(
            async found => Answer(await log.UpdateAsync(found.State.Id, activity, c => c.AgentReply(reply), ct)));
    }

    public async Task<Checked<bool>> TypingAsync(SignedInAgent agent, string id, CancellationToken ct) =>
        await (await FindAsync(agent, id, ct)).ThenAsync(found =>
        {
            if (found.State.Agent == agent.Id) signals.PublishTyping(found.State.Id, Typist.Agent);
            return Task.FromResult(new Checked<bool>(true));
        });

    public async Task<Checked<Acknowledged>> NoteAsync(SignedInAgent agent, string id, NoteRequest request, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Text)) return new(ErrorCode.BadInput);
        if (request.Text.Length > LongestText) return new(ErrorCode.TooLong);
        var activity = request.ActivityId is null ? ActivityId.New() : ActivityId.Parse(request.ActivityId);
        if (activity is not { } known) return new(ErrorCode.BadInput);
        var note = new AgentNoted(agent.Id, PrivacyGuard.Agent(request.Text).Text) { Activity = known };
        return await (await FindAsync(agent, id, ct)).ThenAsync(async found => Answer(await log.UpdateAsync(found.State.Id, known, c => c.Note(note), ct)));
    }

    /// <summary>To a colleague who is on duty for the municipality, or back to the queue.</summary>
    public async Task<Checked<Acknowledged>> TransferAsync(SignedInAgent agent, string id, TransferRequest request, CancellationToken ct)
    {
        if ((request.Note?.Length ?? 0) > LongestText) return new(ErrorCode.TooLong);
        return await (await FindAsync(agent, id, ct)).ThenAsync(async found =>
        {
            AgentId? to = request.ToAgent is { } colleague ? new AgentId(colleague) : null;
            if (to == agent.Id) return new(ErrorCode.BadInput);
            if (to is not null && !(await presence.PresentAsync(ct)).Any(a => a.Agent == to && a.IsFor(found.State.Municipality))) return new(ErrorCode.NotFound);
            var moved = new HandoffTransferred(agent.Id, to, request.ToQueue ?? found.State.Queue ?? agent.Centre, PrivacyGuard.Agent(request.Note ?? "").Text);
            return Answer(await log.UpdateAsync(found.State.Id, c => c.Transfer(moved), ct));
        });
    }

    /// <summary>Back to the bot.</summary>
    public Task<Checked<Acknowledged>> ReleaseAsync(SignedInAgent agent, string id, OutcomeRequest request, CancellationToken ct) =>
        IsOutcome(request) ? DoneAsync(agent, id, c => c.Release(new(agent.Id, request.Outcome!, Topic(request))), ct) : Refused(ErrorCode.BadInput);

    public Task<Checked<Acknowledged>> EndAsync(SignedInAgent agent, string id, OutcomeRequest request, CancellationToken ct) =>
        IsOutcome(request)
            ? DoneAsync(agent, id, c => c.Agent == agent.Id ? c.End(new(EndedBy.Agent, request.Outcome, Topic(request))) : null, ct)
            : Refused(ErrorCode.BadInput);

    // What the citizen asked to have erased goes when the agent is done with it.
    private async Task<Checked<Acknowledged>> DoneAsync(SignedInAgent agent, string id, Func<Conversation, ConversationEvent?> verb, CancellationToken ct)
    {
        var done = await DoAsync(agent, id, verb, ct);
        if (done.Code is null) await log.DeleteAsync(new(id), c => c.MayBeErased, ct);
        return done;
    }

    private async Task<Checked<Acknowledged>> DoAsync(SignedInAgent agent, string id, Func<Conversation, ConversationEvent?> verb, CancellationToken ct) =>
        await (await FindAsync(agent, id, ct)).ThenAsync(async found => Answer(await log.UpdateAsync(found.State.Id, verb, ct)));

    private async Task<Checked<ConversationSummary>> FindAsync(SignedInAgent agent, string? id, CancellationToken ct)
    {
        if (id is null || await log.FindAsync(new(id), ct) is not { } found) return new(ErrorCode.NotFound);
        return agent.Municipalities.Contains(found.State.Municipality.Value, StringComparer.Ordinal) ? new(found) : new(ErrorCode.Forbidden);
    }

    // Refused while it goes on: somebody else has it, or nobody.
    private static Checked<Acknowledged> Answer(Update update) => update switch
    {
        Update.Appended done => new(new Acknowledged(done.Stored.Sequence)),
        Update.AlreadyStored again => new(new Acknowledged(again.Sequence)),
        Update.Refused { State.Status: ConversationStatus.Ended } => new(ErrorCode.Closed),
        Update.Refused => new(ErrorCode.Forbidden),
        _ => new(ErrorCode.Gone),
    };

    // Meant for an article's id, but the wire takes any text.
    private static string? Topic(OutcomeRequest request) => request.Topic is { } topic ? PrivacyGuard.Agent(topic).Text.Value : null;

    private static bool IsOutcome(OutcomeRequest request) =>
        HandoffOutcome.All.Contains(request.Outcome, StringComparer.Ordinal) && (request.Topic?.Length ?? 0) <= LongestTopic;

    private static Task<Checked<Acknowledged>> Refused(string code) => Task.FromResult(new Checked<Acknowledged>(code));
}
