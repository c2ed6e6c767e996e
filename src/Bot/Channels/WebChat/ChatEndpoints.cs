using System.Globalization;
using System.Text.Json;
using HandoffConsole.Protocol;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Channels.WebChat;

/// <summary>
/// <c>/api/chat</c>: the same as the hub, for those whose network lets no WebSocket through. The token goes as Bearer;
/// errors are <c>{"error":{"code"}}</c>.
/// </summary>
internal static class ChatEndpoints
{
    private const int LargestBody = 128 * 1024;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    public static void MapChatEndpoints(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/chat")
            .RequireCors(WebChat.CorsPolicy)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .AddEndpointFilter<OutageFilter>();
        group.MapPost("/start", async (HttpContext http, ChatDoor door) => (await (await BodyAsync<StartRequest>(http)).ThenAsync(body => door.StartAsync(body, http.RequestAborted))).ToHttp());
        group.MapPost("/refresh", async (HttpContext http, ChatDoor door) => (await door.RefreshAsync(Token(http), http.RequestAborted)).ToHttp());
        // What the client wants to be told of is stored even if its line is lost meanwhile.
        group.MapPost("/send", async (HttpContext http, ChatDoor door) => (await (await BodyAsync<SendRequest>(http)).ThenAsync(body => door.SendAsync(Token(http), body, CancellationToken.None))).ToHttp());
        group.MapPost("/typing", (HttpContext http, ChatDoor door) => door.Typing(Token(http)).ToHttp());
        group.MapPost("/rate", async (HttpContext http, ChatDoor door) => (await (await BodyAsync<RateRequest>(http)).ThenAsync(body => door.RateAsync(Token(http), body, CancellationToken.None))).ToHttp());
        group.MapPost("/end", async (HttpContext http, ChatDoor door) => (await door.EndAsync(Token(http), CancellationToken.None)).ToHttp());
        group.MapPost("/erase", async (HttpContext http, ChatDoor door) => (await door.EraseAsync(Token(http), CancellationToken.None)).ToHttp());
        group.MapGet("/transcript", async (HttpContext http, ChatDoor door) => (await door.ReadAsync(Token(http), watermark: 0, http.RequestAborted)).ToHttp());
        group.MapGet("/activities", async (HttpContext http, ChatDoor door) => (await ActivitiesAsync(http, door)).ToHttp());
    }

    // With ?wait=SECONDS an empty answer is held back until something comes: plain HTTP, nearly as prompt as a socket.
    private static async Task<Checked<ActivitySet>> ActivitiesAsync(HttpContext http, ChatDoor door)
    {
        if (!TryQuery(http, "watermark", out var watermark) || !TryQuery(http, "wait", out var wait)) return new(ErrorCode.BadInput);
        var (token, ct) = (Token(http), http.RequestAborted);
        var read = await door.ReadAsync(token, watermark, ct);
        if (read is { Code: null, Value.Count: 0 } && wait > 0)
        {
            await SomethingAsync(door, token, watermark, TimeSpan.FromSeconds(Math.Min(wait, LongestWait.TotalSeconds)), ct);
            read = await door.ReadAsync(token, watermark, ct);
        }

        return await read.ThenAsync(found => Task.FromResult(new Checked<ActivitySet>(
            new ActivitySet(found, found.Count == 0 ? watermark : found[^1].ChannelData!.Sequence))));
    }

    private static async Task SomethingAsync(ChatDoor door, string? token, long watermark, TimeSpan longest, CancellationToken ct)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        enough.CancelAfter(longest);
        var following = await door.FollowAsync(token, watermark, enough.Token);
        if (following.Code is not null) return;
        try
        {
            await foreach (var activity in following.Value)
            {
                if (activity.ChannelData is not null) return;
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nothing came in time; the client asks again.
        }
    }

    private static bool TryQuery(HttpContext http, string name, out long value)
    {
        value = 0;
        var given = http.Request.Query[name];
        return given.Count == 0 || long.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static string? Token(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] ? token : null;

    private static async Task<Checked<T>> BodyAsync<T>(HttpContext http)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, ActivityJson.Options, http.RequestAborted) is { } body ? new(body) : new(ErrorCode.BadInput);
        }
        catch (JsonException)
        {
            return new(ErrorCode.BadInput);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new(ErrorCode.TooLong);
        }
    }

    private sealed record ActivitySet(IReadOnlyList<Activity> Activities, long Watermark);
}
