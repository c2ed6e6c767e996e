using System.Text.Json;
using HandoffConsole.Hubs;
using HandoffConsole.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace Bot.Channels.WebChat;

/// <summary><c>/hubs/chat</c>: the citizens' line. It holds no rules; <see cref="ChatDoor"/> does.</summary>
internal sealed class ChatHub(ChatDoor door) : Hub
{
    public async Task<StartedChat> Start(JsonElement request) => Answer(await door.StartAsync(request.As<StartRequest>(), Context.ConnectionAborted));

    public async Task<ChatToken> Refresh(string token) => Answer(await door.RefreshAsync(token, Context.ConnectionAborted));

    /// <summary>Answered only after the commit. What the client wants to be told of is stored even if its line is lost meanwhile.</summary>
    public async Task<SentMessage> Send(string token, JsonElement message) => Answer(await door.SendAsync(token, message.As<SendRequest>(), CancellationToken.None));

    public async Task<IAsyncEnumerable<Activity>> Activities(string token, long watermark, CancellationToken ct) => Answer(await door.FollowAsync(token, watermark, ct));

    public void Typing(string token) => Answer(door.Typing(token));

    public async Task<SentMessage> Rate(string token, JsonElement rating) => Answer(await door.RateAsync(token, rating.As<RateRequest>(), CancellationToken.None));

    public async Task<SentMessage> End(string token) => Answer(await door.EndAsync(token, CancellationToken.None));

    public async Task<IReadOnlyList<Activity>> Transcript(string token) => Answer(await door.ReadAsync(token, watermark: 0, Context.ConnectionAborted));

    public async Task<ErasedChat> Erase(string token) => Answer(await door.EraseAsync(token, CancellationToken.None));

    private static T Answer<T>(Checked<T> answer) => answer.Code is { } code ? throw new HubException(code) : answer.Value;
}
