using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Testing;

namespace Bench;

/// <summary>
/// Citizen to desk and desk to citizen, over real sockets to a process of its own, with many conversations open at once.
/// Beside it the acknowledgement of the same messages: what is above it is ours, what is in it is the disk's.
/// </summary>
internal static class Handoffs
{
    private const int Conversations = 100;
    private const int Desks = 5;
    private const int Rounds = 20;
    private const double LimitMs = 50;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly string[] Agents = ["ingrid", "torleif", "marit", "sondre", "henrik"];

    public static async Task RunAsync()
    {
        await using var product = await Product.StartAsync();
        var desks = new List<HubLine>();
        foreach (var agent in Agents.Take(Desks)) desks.Add(await DeskAsync(product, agent));
        var talks = new List<Meeting>();
        for (var n = 0; n < Conversations; n++) talks.Add(await Meeting.BeginAsync(product.Address, desks[n % Desks]));

        // Spread over the second, as people are; all at once would measure the queue in front of the door.
        await Task.WhenAll(talks.Select(async (talk, n) =>
        {
            await Task.Delay(Pace * n / Conversations);
            for (var round = 0; round < Rounds; round++)
            {
                var next = Task.Delay(Pace);
                await talk.ExchangeAsync();
                await next;
            }
        }));

        Report("citizen -> desk", talks.SelectMany(t => t.ToDesk));
        Report("desk -> citizen", talks.SelectMany(t => t.ToCitizen));
        Report("acknowledgement of the same", talks.SelectMany(t => t.Acknowledged));
        foreach (var talk in talks) await talk.DisposeAsync();
        foreach (var desk in desks) await desk.DisposeAsync();
    }

    private static async Task<HubLine> DeskAsync(Product product, string agent)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = product.Address };
        var cookie = await ConsoleVisitor.SignInAsync(http, $"{SampleAgents.Centre}/{agent}");
        var desk = await HubLine.OpenAsync(new Uri(product.Address, "/hubs/handoff"), cookie);
        await desk.CallAsync("GoOnDuty", new { capacity = 20 });
        return desk;
    }

    private static void Report(string what, IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        Console.WriteLine($"{what}, {Conversations} conversations and {Desks} desks open, {sorted.Count} messages: p50 {sorted[sorted.Count / 2]:0.0} ms, p95 {sorted[sorted.Count * 95 / 100]:0.0} ms, p99 {sorted[sorted.Count * 99 / 100]:0.0} ms (limit at p95: {LimitMs} ms)");
    }

    /// <summary>A citizen and the agent who has the conversation, each with a stream of it.</summary>
    private sealed class Meeting(HubLine citizen, HubLine desk, string id, string token) : IAsyncDisposable
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> awaited = new();

        public ConcurrentBag<double> ToDesk { get; } = [];

        public ConcurrentBag<double> ToCitizen { get; } = [];

        public ConcurrentBag<double> Acknowledged { get; } = [];

        public static async Task<Meeting> BeginAsync(Uri address, HubLine desk)
        {
            var line = await HubLine.OpenAsync(new Uri(address, "/hubs/chat"));
            var started = (await line.CallAsync("Start", new { municipality = "fjordvik", locale = "nn" }))!;
            var (id, token) = ((string)started["conversationId"]!, (string)started["token"]!);
            await line.CallAsync("Send", token, new { activityId = "call", text = "Eg vil snakke med eit menneske" });
            while (!(bool)(await desk.CallAsync("Claim", id))!["claimed"]!) await Task.Delay(20);
            var meeting = new Meeting(line, desk, id, token);
            _ = meeting.ListenAsync(line.StreamAsync("Activities", [token, 0]), "c");
            _ = meeting.ListenAsync(desk.StreamAsync("Activities", [id, 0]), "d");
            return meeting;
        }

        public async Task ExchangeAsync()
        {
            await PassAsync("d", ToDesk, activity => citizen.CallAsync("Send", token, new { activityId = activity, text = "Eg lurer på noko til" }));
            await PassAsync("c", ToCitizen, activity => desk.CallAsync("Reply", id, new { activityId = activity, text = "Det skal eg sjekke for deg" }));
        }

        public ValueTask DisposeAsync() => citizen.DisposeAsync();

        private async Task PassAsync(string seenBy, ConcurrentBag<double> times, Func<string, Task<JsonNode?>> send)
        {
            var activity = Guid.NewGuid().ToString("n");
            var seen = awaited[seenBy + activity] = new(TaskCreationOptions.RunContinuationsAsynchronously);
            var began = Stopwatch.GetTimestamp();
            var acknowledged = send(activity).ContinueWith(_ => Acknowledged.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds), TaskScheduler.Default);
            var at = await seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
            times.Add(Stopwatch.GetElapsedTime(began, at).TotalMilliseconds);
            await acknowledged;
        }

        private async Task ListenAsync(IAsyncEnumerable<JsonNode> activities, string by)
        {
            await foreach (var activity in activities)
            {
                if ((string?)activity["id"] is { } seen && awaited.TryRemove(by + seen, out var waiting)) waiting.TrySetResult(Stopwatch.GetTimestamp());
            }
        }
    }
}
