using System.Collections.Concurrent;
using Conversations;
using Conversations.Log;
using Conversations.Signals;
using Microsoft.Extensions.Logging.Abstractions;
using Testing;
using Xunit.Abstractions;

namespace Bot.Tests.Crash;

/// <summary>What was acknowledged is there, once and in order, whatever died; and what is owed is answered once.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int ConversationCount = 5;
    private const int MessageCount = 60;
    private const int GustSize = 7;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(20);

    private static int Rounds => Environment.GetEnvironmentVariable("KARI_TEST_ALL") == "1" ? 20 : 6;

    [Fact]
    public async Task A_node_killed_right_after_an_acknowledgement_has_lost_nothing()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var connectionString = TestDatabases.NewSqlite();
            var acknowledged = new ConcurrentDictionary<string, long>();
            var killAt = Random.Shared.Next(1, MessageCount);
            List<string> ids;
            using (var node = new NodeProcess(connectionString, acknowledged, (n, count) => KillAt(n, count, killAt)))
            {
                ids = Enumerable.Range(0, ConversationCount).Select(_ => node.Start("fjordvik")).ToList();
                await SendAllAsync(ids, round, [node]);
                await node.DeathAsync().WaitAsync(AnswerWithin);
            }

            using var again = new NodeProcess(connectionString, acknowledged);
            await VerifyAsync(connectionString, ids, acknowledged);
        }
    }

    [SkippableFact]
    public async Task Of_two_nodes_over_PostgreSQL_one_is_killed_and_the_other_answers_what_it_owed()
    {
        for (var round = 0; round < Rounds / 2; round++)
        {
            var connectionString = await TestDatabases.NewPostgresAsync();
            var acknowledged = new ConcurrentDictionary<string, long>();
            var killAt = Random.Shared.Next(1, MessageCount / 2);
            using var survivor = new NodeProcess(connectionString, acknowledged);
            using var victim = new NodeProcess(connectionString, acknowledged, (n, count) => KillAt(n, count, killAt));
            var ids = Enumerable.Range(0, ConversationCount).Select(_ => survivor.Start("elvdal")).ToList();
            await SendAllAsync(ids, round, [survivor, victim]);
            await victim.DeathAsync().WaitAsync(AnswerWithin);
            await UntilAsync(() => acknowledged.Keys.Count(a => IsOf(a, node: 0)) == MessageCount / 2, "the survivor's acknowledgements");
            await VerifyAsync(connectionString, ids, acknowledged);
        }
    }

    // In small gusts, so that some wait for their commit and others are long answered when the node dies.
    private static async Task SendAllAsync(List<string> ids, int round, NodeProcess[] nodes)
    {
        for (var n = 0; n < MessageCount; n++)
        {
            nodes[n % nodes.Length].Send(ids[n % ids.Count], $"r{round}-n{n % nodes.Length}-m{n:000}", $"Når opnar biblioteket? ({n})");
            if (n % GustSize == 0) await Task.Delay(10);
        }
    }

    private static bool IsOf(string activity, int node) => activity.Contains($"-n{node}-", StringComparison.Ordinal);

    private static void KillAt(NodeProcess node, int count, int killAt)
    {
        if (count == killAt) node.Kill();
    }

    private async Task VerifyAsync(string connectionString, List<string> ids, ConcurrentDictionary<string, long> acknowledged)
    {
        await using var database = await TestDatabases.OpenAsync(connectionString);
        await using var log = new ConversationLog(
            database, new LocalSignals(NullLogger<LocalSignals>.Instance), TimeProvider.System, NullLogger<ConversationLog>.Instance);
        var stored = new Dictionary<string, long>();
        foreach (var id in ids.Select(id => new ConversationId(id)))
        {
            await UntilAsync(() => !log.FindAsync(id, default).GetAwaiter().GetResult()!.State.OwesTurn, "the owed answer");
            var events = await log.ReadPageAsync(id, 0, 10_000, default);
            Assert.Equal(Enumerable.Range(1, events.Count).Select(n => (long)n), events.Select(e => e.Sequence));
            AssertAnsweredOnce(events);
            AssertInTheOrderSent(events);
            foreach (var message in events.Where(e => e.Event is CitizenMessageReceived))
                stored.Add(((CitizenMessageReceived)message.Event).Activity.Value, message.Sequence);
        }

        Assert.All(acknowledged, ack => Assert.Equal(ack.Value, stored[ack.Key]));
        output.WriteLine($"[figures] killed after {acknowledged.Count} acknowledgements; stored {stored.Count}");
    }

    private static void AssertAnsweredOnce(IReadOnlyList<StoredEvent> events)
    {
        var replies = events.Select(e => e.Event).OfType<BotReplied>().ToList();
        Assert.Equal(replies.Count, replies.DistinctBy(r => r.Through).Count());
        if (events.LastOrDefault(e => e.Event is CitizenMessageReceived) is { } last)
            Assert.Equal(last.Sequence, replies[^1].Through);
    }

    // What one node was given for a conversation, it stored in that order.
    private static void AssertInTheOrderSent(IReadOnlyList<StoredEvent> events)
    {
        var sent = events.Select(e => e.Event).OfType<CitizenMessageReceived>().Select(m => m.Activity.Value).ToList();
        foreach (var ofNode in sent.GroupBy(activity => activity.Split("-m")[0]))
            Assert.Equal(ofNode.Order(StringComparer.Ordinal), ofNode);
    }

    private static async Task UntilAsync(Func<bool> met, string what)
    {
        var deadline = DateTime.UtcNow + AnswerWithin;
        while (!met())
        {
            Assert.True(DateTime.UtcNow < deadline, $"Waited {AnswerWithin.TotalSeconds} s for {what}.");
            await Task.Delay(20);
        }
    }
}
