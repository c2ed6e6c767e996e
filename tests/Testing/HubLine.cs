using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Testing;

/// <summary>A SignalR client as small as the protocol allows: JSON over one WebSocket, calls and server streams.</summary>
public sealed class HubLine : IAsyncDisposable
{
    private const char EndOfFrame = '\x1e';
    private const int Invocation = 1, StreamItem = 2, Completion = 3, StreamInvocation = 4, CancelInvocation = 5, Ping = 6, Close = 7;

    private readonly WebSocket socket;
    private readonly CancellationTokenSource closing = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> calls = new();
    private readonly ConcurrentDictionary<string, ChannelWriter<JsonNode>> streams = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int last;

    private HubLine(WebSocket socket) => this.socket = socket;

    /// <summary>Completes when the line is closed, by whomever.</summary>
    public Task Ended => ended.Task;

    public static async Task<HubLine> OpenAsync(WebSocket socket)
    {
        var line = new HubLine(socket);
        await line.SendFrameAsync("""{"protocol":"json","version":1}""");
        _ = line.ReadAsync();
        return line;
    }

    public static async Task<HubLine> OpenAsync(Uri hub, string? cookie = null)
    {
        var client = new ClientWebSocket();
        if (cookie is not null) client.Options.SetRequestHeader("Cookie", cookie);
        await client.ConnectAsync(new UriBuilder(hub) { Scheme = "ws" }.Uri, CancellationToken.None);
        return await OpenAsync(client);
    }

    /// <exception cref="HubRefusalException">The hub answered with an error.</exception>
    public async Task<JsonNode?> CallAsync(string method, params object?[] arguments)
    {
        var id = NextId();
        var answer = calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(Invocation, id, method, arguments);
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>The stable code that a call is refused with; null when it is not.</summary>
    public async Task<string?> RefusalAsync(string method, params object?[] arguments)
    {
        try
        {
            await CallAsync(method, arguments);
            return null;
        }
        catch (HubRefusalException refusal)
        {
            return refusal.Code;
        }
    }

    public async IAsyncEnumerable<JsonNode> StreamAsync(string method, object?[] arguments, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var id = NextId();
        var items = Channel.CreateUnbounded<JsonNode>();
        streams[id] = items.Writer;
        await SendAsync(StreamInvocation, id, method, arguments);
        try
        {
            await foreach (var item in items.Reader.ReadAllAsync(ct)) yield return item;
        }
        finally
        {
            if (streams.TryRemove(id, out _) && socket.State == WebSocketState.Open)
                await SendFrameAsync(JsonSerializer.Serialize(new { type = CancelInvocation, invocationId = id }));
        }
    }

    public Task SendFrameAsync(string text) => SendBytesAsync(Encoding.UTF8.GetBytes(text + EndOfFrame));

    public async Task SendBytesAsync(byte[] bytes)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, closing.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        socket.Abort();
        await ended.Task;
        socket.Dispose();
        closing.Dispose();
        sending.Dispose();
    }

    private string NextId() => Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);

    private Task SendAsync(int type, string id, string method, object?[] arguments) =>
        SendFrameAsync(JsonSerializer.Serialize(new { type, invocationId = id, target = method, arguments }));

    private async Task ReadAsync()
    {
        var (buffer, text) = (new byte[16 * 1024], new MemoryStream());
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer, closing.Token);
                if (read.MessageType == WebSocketMessageType.Close) break;
                await text.WriteAsync(buffer.AsMemory(0, read.Count));
                if (!read.EndOfMessage) continue;
                foreach (var frame in Encoding.UTF8.GetString(text.ToArray()).Split(EndOfFrame, StringSplitOptions.RemoveEmptyEntries)) Hear(JsonNode.Parse(frame)!);
                text.SetLength(0);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The line is gone; whoever waits is told below.
        }

        var gone = new HubRefusalException("The line is closed.");
        foreach (var call in calls.Values) call.TrySetException(gone);
        foreach (var stream in streams.Values) stream.TryComplete(gone);
        ended.TrySetResult();
    }

    private void Hear(JsonNode frame)
    {
        var (type, id) = ((int?)frame["type"], (string?)frame["invocationId"]);
        var error = (string?)frame["error"];
        switch (type)
        {
            case StreamItem when streams.TryGetValue(id!, out var stream):
                stream.TryWrite(frame["item"]!);
                break;
            case Completion when streams.TryRemove(id!, out var stream):
                stream.TryComplete(error is null ? null : new HubRefusalException(error));
                break;
            case Completion when calls.TryRemove(id!, out var call):
                if (error is null) call.TrySetResult(frame["result"]);
                else call.TrySetException(new HubRefusalException(error));
                break;
            case Close or Ping:
            default:
                break;
        }
    }
}

/// <summary>The hub said no.</summary>
public sealed class HubRefusalException(string said) : Exception(said)
{
    /// <summary>The stable code at the end of what SignalR makes of it.</summary>
    public string Code => Message.Split(' ')[^1];
}
