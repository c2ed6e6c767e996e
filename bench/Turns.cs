using System.Diagnostics;
using Bot.Channels;
using Bot.Commands;
using KnowledgeBase;

namespace Bench;

/// <summary>A whole turn on SQLite: the message handed in, masked, stored, answered, and the answer stored.</summary>
internal static class Turns
{
    private const int Count = 2000;
    private const double LimitMs = 5;
    private const double LimitMegabytes = 200;

    public static async Task RunAsync()
    {
        await using var rehearsal = await Rehearsal.BeginAsync(open: true, at: null, default);
        var questions = rehearsal.Content.Articles.All.Where(a => a.Language != Languages.English).SelectMany(a => a.Questions).ToList();
        var times = new List<double>();
        var outcomes = new Dictionary<string, int>();
        for (var n = 0; n < Count + 200; n++)
        {
            var begun = (Receipt.Stored)await rehearsal.StartAsync("fjordvik", "nn", default);
            var began = Stopwatch.GetTimestamp();
            var turn = await rehearsal.SayAsync(begun.Conversation, questions[n % questions.Count], default);
            if (n < 200) continue;
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            outcomes[turn.Kind] = outcomes.GetValueOrDefault(turn.Kind) + 1;
        }

        times.Sort();
        var memory = Environment.WorkingSet / 1048576.0;
        Console.WriteLine($"turn, message handed in to answer stored: p50 {times[Count / 2]:0.00} ms, p95 {times[Count * 95 / 100]:0.00} ms, p99 {times[Count * 99 / 100]:0.00} ms (limit at p50: {LimitMs} ms)");
        Console.WriteLine($"resident memory after {Count} turns: {memory:0} MB (limit {LimitMegabytes} MB)");
        Console.WriteLine($"outcomes: {string.Join(", ", outcomes.OrderByDescending(o => o.Value).Select(o => $"{o.Key} {o.Value}"))}");
    }
}
