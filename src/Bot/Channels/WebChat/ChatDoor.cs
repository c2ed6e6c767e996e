using Bot.Turns;
using Conversations;
using Conversations.Log;
using Conversations.Privacy;
using Conversations.Signals;
using HandoffConsole.Protocol;
using Microsoft.Extensions.Options;

namespace Bot.Channels.WebChat;

/// <summary>
/// What a citizen's client can ask for, the same over the hub and over HTTP. Each answers with a value or a stable code;
/// what is refused is never an exception.
/// </summary>
internal sealed class ChatDoor(
    Receiver receiver, ConversationLog log, ChatTokens tokens, ActivityStream stream, IConversationSignals signals, IOptions<ChatOptions> options)
{
    private const int LongestHistory = 10_000;

    public async Task<Checked<StartedChat>> StartAsync(StartRequest? request, CancellationToken ct)
    {
        if (request?.Municipality is not { } municipality) return new(ErrorCode.BadInput);
        if (await receiver.StartAsync(municipality, request.Locale, "webchat", request.Page, ct) is not Receipt.Stored started) return new(ErrorCode.UnknownMunicipality);
        var token = tokens.Issue(started.Conversation);
        var code = (await log.FindAsync(started.Conversation, ct))?.Code ?? "";
        return new(new StartedChat(started.Conversation.Value, token.Token, token.ExpiresAt, Watermark: 0, code));
    }

    public async Task<Checked<ChatToken>> RefreshAsync(string? token, CancellationToken ct) =>
        await (await FindAsync(token, ct)).ThenAsync(found => Task.FromResult(new Checked<ChatToken>(tokens.Issue(found.State.Id))));

    public Task<Checked<SentMessage>> SendAsync(string? token, SendRequest? request, CancellationToken ct) =>
        tokens.Read(token).ThenAsync(async id => await receiver.ReceiveAsync(id, request?.ActivityId, request?.Text, ct) switch
        {
            Receipt.Stored stored => new Checked<SentMessage>(new SentMessage(stored.Sequence)),
            Receipt.Refused refused => new(refused.Code),
            var other => throw new InvalidOperationException($"Unknown receipt {other}."),
        });

    /// <summary>The activities after the watermark, and those that come.</summary>
    public async Task<Checked<IAsyncEnumerable<Activity>>> FollowAsync(string? token, long watermark, CancellationToken ct)
    {
        if (watermark < 0) return new(ErrorCode.BadInput);
        return await (await FindAsync(token, ct)).ThenAsync(
            found => Task.FromResult(new Checked<IAsyncEnumerable<Activity>>(stream.FollowAsync(found, watermark, Audience.Citizen, ct))));
    }

    public async Task<Checked<IReadOnlyList<Activity>>> ReadAsync(string? token, long watermark, CancellationToken ct) =>
        await (await FindAsync(token, ct)).ThenAsync(
            async found => new Checked<IReadOnlyList<Activity>>(await stream.ReadAsync(found, watermark, LongestHistory, Audience.Citizen, ct)));

    public Checked<bool> Typing(string? token)
    {
        var id = tokens.Read(token);
        if (id.Code is { } code) return new(code);
        signals.PublishTyping(id.Value, Typist.Citizen);
        return new(true);
    }

    public Task<Checked<SentMessage>> RateAsync(string? token, RateRequest? request, CancellationToken ct)
    {
        if (request is not { Score: >= 1 and <= 5 }) return Task.FromResult(new Checked<SentMessage>(ErrorCode.BadInput));
        var comment = request.Comment ?? "";
        if (comment.Length > options.Value.LongestComment) return Task.FromResult(new Checked<SentMessage>(ErrorCode.TooLong));
        var rated = new ConversationRated(request.Score, PrivacyGuard.Citizen(comment).Text);
        return AppendAsync(token, c => c.Rate(rated), ct);
    }

    /// <summary>Ending what has ended is answered like the first time: the citizen wanted it over, and it is.</summary>
    public Task<Checked<SentMessage>> EndAsync(string? token, CancellationToken ct) =>
        AppendAsync(token, c => c.End(new ConversationEnded(EndedBy.Citizen, Outcome: null, Topic: null)), ct, ifRefused: state => new(new SentMessage(state.Sequence)));

    /// <summary>Deletes it now, or leaves word for when the agent who has it is done.</summary>
    public Task<Checked<ErasedChat>> EraseAsync(string? token, CancellationToken ct) => tokens.Read(token).ThenAsync(async id =>
    {
        if (await log.UpdateAsync(id, c => c.AskErasure(), ct) is Update.Gone) return new Checked<ErasedChat>(ErrorCode.Gone);
        return new(new ErasedChat(await log.DeleteAsync(id, c => c.MayBeErased, ct) is Update.Gone));
    });

    private Task<Checked<SentMessage>> AppendAsync(
        string? token, Func<Conversation, ConversationEvent?> verb, CancellationToken ct, Func<Conversation, Checked<SentMessage>>? ifRefused = null) =>
        tokens.Read(token).ThenAsync(async id => await log.UpdateAsync(id, verb, ct) switch
        {
            Update.Appended done => new Checked<SentMessage>(new SentMessage(done.Stored.Sequence)),
            Update.Refused refused => ifRefused?.Invoke(refused.State) ?? new(ErrorCode.Closed),
            _ => new(ErrorCode.Gone),
        });

    private Task<Checked<ConversationSummary>> FindAsync(string? token, CancellationToken ct) => tokens.Read(token).ThenAsync(
        async id => await log.FindAsync(id, ct) is { } found ? new Checked<ConversationSummary>(found) : new(ErrorCode.Gone));
}
