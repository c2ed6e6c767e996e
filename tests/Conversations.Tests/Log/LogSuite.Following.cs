using Conversations.Log;
using Conversations.Signals;
using Testing;

namespace Conversations.Tests.Log;

public abstract partial class LogSuite
{
    [SkippableFact]
    public async Task When_every_signal_is_lost_all_subscribers_have_everything_within_three_seconds()
    {
        var signals = new DroppingSignals();
        var log = await LogAsync(signals);
        var feed = new ConversationFeed(log, signals, Time);
        var ids = new List<ConversationId>();
        for (var n = 0; n < 10; n++) ids.Add(await Given.StoredAsync(log));

        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var sweeping = SweepEveryTwoSecondsAsync(feed, stop.Token);
        var following = ids.Select(id => CollectAsync(feed, id, until: 21, stop.Token)).ToList();
        await Task.WhenAll(ids.Select(async id =>
        {
            for (var n = 0; n < 20; n++) await SendAsync(log, id, $"{n}");
        }));

        await Task.WhenAll(following).WaitAsync(TimeSpan.FromSeconds(3), None);
        Assert.All(following, f => Assert.Equal(Enumerable.Range(1, 21).Select(n => (long)n), f.Result));
        Assert.True(signals.Dropped > 0);
        await stop.CancelAsync();
        await sweeping;
    }

    [SkippableFact]
    public async Task A_follower_is_nudged_at_once_and_never_sees_a_hole_or_a_double()
    {
        var signals = new LocalSignals(Microsoft.Extensions.Logging.Abstractions.NullLogger<LocalSignals>.Instance);
        var log = await LogAsync(signals);
        var feed = new ConversationFeed(log, signals, Time);
        var id = await Given.StoredAsync(log);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var following = Enumerable.Range(0, 5).Select(_ => CollectAsync(feed, id, until: 101, stop.Token)).ToList();
        for (var n = 0; n < 100; n++) await SendAsync(log, id, $"{n}");
        Assert.All(
            await Task.WhenAll(following),
            seen => Assert.Equal(Enumerable.Range(1, 101).Select(n => (long)n), seen));
        Assert.Empty(signals.Followed);
    }

    [SkippableFact]
    public async Task A_follower_with_a_watermark_gets_only_what_follows()
    {
        var signals = new LocalSignals(Microsoft.Extensions.Logging.Abstractions.NullLogger<LocalSignals>.Instance);
        var log = await LogAsync(signals);
        var id = await Given.StoredAsync(log);
        for (var n = 0; n < 5; n++) await SendAsync(log, id, $"{n}");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.Equal([5L, 6], await CollectAsync(new ConversationFeed(log, signals, Time), id, until: 6, stop.Token, watermark: 4));
    }

    private static async Task<IReadOnlyList<long>> CollectAsync(
        ConversationFeed feed, ConversationId id, long until, CancellationToken ct, long watermark = 0)
    {
        var seen = new List<long>();
        await foreach (var stored in feed.FollowAsync(id, watermark, ct))
        {
            seen.Add(stored.Sequence);
            if (stored.Sequence >= until) break;
        }

        return seen;
    }

    private static async Task SweepEveryTwoSecondsAsync(ConversationFeed feed, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2));
        try
        {
            while (await timer.WaitForNextTickAsync(ct)) await feed.SweepAsync(ct);
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
