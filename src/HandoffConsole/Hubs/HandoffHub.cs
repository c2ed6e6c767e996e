using System.Text.Json;
using HandoffConsole.Protocol;
using HandoffConsole.SignIn;
using KnowledgeBase;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace HandoffConsole.Hubs;

/// <summary><c>/hubs/handoff</c>: the agents' line. It holds no rules; <see cref="HandoffDoor"/> does.</summary>
[Authorize(ConsoleSignIn.Policy)]
internal sealed class HandoffHub(HandoffDoor door, ContentLibrary content) : Hub
{
    private SignedInAgent Me => SignedInAgent.From(Context.User!, content.Current) ?? throw new HubException(ErrorCode.Forbidden);

    public async Task<DutyState> GoOnDuty(JsonElement duty) => Answer(await door.GoOnDutyAsync(Me, duty.As<DutyRequest>(), Context.ConnectionAborted));

    public Task GoOffDuty() => door.GoOffDutyAsync(Me, CancellationToken.None);

    /// <returns>False when the agent is not on duty (any more).</returns>
    public Task<bool> Heartbeat() => door.HeartbeatAsync(Me, Context.ConnectionAborted);

    public IAsyncEnumerable<DeskState> Queue(CancellationToken ct) => door.FollowQueueAsync(Me, ct);

    public async Task<ClaimAnswer> Claim(string conversationId) => Answer(await door.ClaimAsync(Me, conversationId, CancellationToken.None));

    public async Task<IAsyncEnumerable<Activity>> Activities(string conversationId, long watermark, CancellationToken ct) =>
        Answer(await door.FollowAsync(Me, conversationId, watermark, ct));

    /// <summary>Answered only after the commit.</summary>
    public async Task<Acknowledged> Reply(string conversationId, JsonElement reply) =>
        Answer(await door.ReplyAsync(Me, conversationId, reply.As<ReplyRequest>(), CancellationToken.None));

    public async Task Typing(string conversationId) => Answer(await door.TypingAsync(Me, conversationId, Context.ConnectionAborted));

    public async Task<Acknowledged> Note(string conversationId, JsonElement note) =>
        Answer(await door.NoteAsync(Me, conversationId, note.As<NoteRequest>(), CancellationToken.None));

    public async Task<Acknowledged> Transfer(string conversationId, JsonElement transfer) =>
        Answer(await door.TransferAsync(Me, conversationId, transfer.As<TransferRequest>(), CancellationToken.None));

    public async Task<Acknowledged> Release(string conversationId, JsonElement outcome) =>
        Answer(await door.ReleaseAsync(Me, conversationId, outcome.As<OutcomeRequest>(), CancellationToken.None));

    public async Task<Acknowledged> End(string conversationId, JsonElement outcome) =>
        Answer(await door.EndAsync(Me, conversationId, outcome.As<OutcomeRequest>(), CancellationToken.None));

    private static T Answer<T>(Checked<T> answer) => answer.Code is { } code ? throw new HubException(code) : answer.Value;
}
