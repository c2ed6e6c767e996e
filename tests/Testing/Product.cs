using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Testing;

/// <summary>The program as people run it: a process of its own on a port and a database of its own. It can be killed and started again.</summary>
public sealed class Product : IAsyncDisposable
{
    private readonly Dictionary<string, string> settings;
    private readonly ConcurrentQueue<string> said = new();
    private Process? process;

    private Product(int port, Dictionary<string, string> settings) => (Port, this.settings) = (port, settings);

    public int Port { get; }

    public Uri Address => new($"http://localhost:{Port}");

    /// <summary>What the program wrote on its output, for when a test fails.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>How long the latest start took until <c>/health/ready</c> answered.</summary>
    public TimeSpan StartedIn { get; private set; }

    public static async Task<Product> StartAsync(string environment = "Development", params (string Key, string Value)[] settings)
    {
        var all = settings.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        all.TryAdd("ConnectionStrings__Conversations", TestDatabases.NewSqlite());
        all["ASPNETCORE_ENVIRONMENT"] = environment;
        var product = new Product(FreePort(), all);
        await product.StartAgainAsync();
        return product;
    }

    public async Task StartAgainAsync()
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "--urls", Address.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var (key, value) in settings) start.Environment[key] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ReadyAsync();
        StartedIn = clock.Elapsed;
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await KillAsync();
        process?.Dispose();
    }

    /// <summary>A port on this machine that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(50))
        {
            if (process!.HasExited) break;
            try
            {
                using var answer = await http.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException($"The program did not become ready:\n{Said}");
    }
}
