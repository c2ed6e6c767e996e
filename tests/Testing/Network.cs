using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Testing;

/// <summary>
/// The network between one browser and the program. When it is cut, what is open falls silent (no byte passes, no end is
/// told, as when a phone loses its mast) and nothing new is let in; when it is back, what was open is broken for good.
/// </summary>
public sealed class Network : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly ConcurrentDictionary<Socket, byte> open = new();
    private readonly CancellationTokenSource closing = new();
    private readonly int target;
    private readonly Task accepting;
    private volatile bool isCut;

    /// <param name="target">The port that everything is carried to.</param>
    /// <param name="port">Where it listens; 0 is any free one.</param>
    public Network(int target, int port = 0)
    {
        (this.target, listener) = (target, new TcpListener(IPAddress.Loopback, port));
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public void Cut() => isCut = true;

    public void Mend()
    {
        foreach (var socket in open.Keys) socket.Dispose();
        open.Clear();
        isCut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        Mend();
        await accepting;
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync(closing.Token);
                if (isCut) socket.Dispose();
                else _ = CarryAsync(socket);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is done.
        }
    }

    private async Task CarryAsync(Socket near)
    {
        var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, target, closing.Token);
            open[near] = 0;
            open[far] = 0;
            await Task.WhenAny(PassAsync(near, far), PassAsync(far, near));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The program is not there, or the line was broken.
        }
        finally
        {
            foreach (var socket in new[] { near, far })
            {
                open.TryRemove(socket, out _);
                socket.Dispose();
            }
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, closing.Token) is > 0 and var read)
            {
                // A silent line swallows; it does not hold back and deliver later.
                while (isCut) await Task.Delay(20, closing.Token);
                await to.SendAsync(buffer.AsMemory(0, read), closing.Token);
            }

            while (isCut) await Task.Delay(20, closing.Token);
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The other side is told by its own socket's end.
        }
    }
}
