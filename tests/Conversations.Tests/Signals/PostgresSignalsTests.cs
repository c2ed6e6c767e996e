using System.Diagnostics;
using Conversations.Log;
using Conversations.Signals;
using Conversations.Storage;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Testing;

namespace Conversations.Tests.Signals;

/// <summary>Two nodes over one PostgreSQL; no sweep runs here, so that only the signals can carry the news.</summary>
public sealed class PostgresSignalsTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [SkippableFact]
    public async Task What_one_node_appends_another_nodes_follower_is_nudged_to_read()
    {
        var connectionString = await TestDatabases.NewPostgresAsync();
        await using var here = await SignallingNode.BeginAsync(connectionString);
        await using var there = await SignallingNode.BeginAsync(connectionString);
        var id = await Given.StoredAsync(here.Log);

        var following = there.CollectAsync(id, until: 31);
        for (var n = 0; n < 30; n++) await here.SendAsync(id, $"{n}");
        Assert.Equal(Enumerable.Range(1, 31).Select(n => (long)n), await following.WaitAsync(Soon));
    }

    [SkippableFact]
    public async Task A_follower_whose_nodes_line_was_cut_reads_what_it_missed_when_the_line_is_back()
    {
        var connectionString = await TestDatabases.NewPostgresAsync();
        await using var here = await SignallingNode.BeginAsync(connectionString);
        await using var there = await SignallingNode.BeginAsync(connectionString);
        var id = await Given.StoredAsync(here.Log);
        var following = there.CollectAsync(id, until: 11);
        await there.FollowsAsync(id);

        await there.CutLineAsync();
        for (var n = 0; n < 10; n++) await here.SendAsync(id, $"{n}");
        Assert.Equal(11, (await following.WaitAsync(Soon)).Count);
    }

    [SkippableFact]
    public async Task A_node_whose_clock_is_minutes_off_takes_the_servers_time()
    {
        await using var database = await TestDatabases.OpenAsync(await TestDatabases.NewPostgresAsync());
        var wrong = new ManualTime(DateTimeOffset.UtcNow.AddMinutes(5));
        var time = new DatabaseTime(database, wrong);
        await time.MeasureAsync(default);
        Assert.InRange((time.GetUtcNow() - DateTimeOffset.UtcNow).TotalSeconds, -2, 2);
        wrong.Advance(TimeSpan.FromMinutes(1));
        Assert.InRange((time.GetUtcNow() - DateTimeOffset.UtcNow).TotalSeconds, 58, 62);
    }

    private sealed class SignallingNode : IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly TaskCompletionSource listening = new();
        private readonly Database database;
        private readonly LocalSignals local = new(NullLogger<LocalSignals>.Instance);
        private readonly ConversationFeed feed;
        private readonly Task working;

        private SignallingNode(Database database)
        {
            this.database = database;
            var signals = new PostgresSignals(database, local, NullLogger<PostgresSignals>.Instance);
            Log = new ConversationLog(database, signals, TimeProvider.System, NullLogger<ConversationLog>.Instance);
            feed = new ConversationFeed(Log, signals, TimeProvider.System);
            working = Task.WhenAll(AgainAsync(() => signals.SendAsync(stop.Token)), AgainAsync(() => signals.ListenAsync(HeardAsync, stop.Token)));
        }

        public ConversationLog Log { get; }

        public static async Task<SignallingNode> BeginAsync(string connectionString)
        {
            var node = new SignallingNode(await TestDatabases.OpenAsync(connectionString));
            await node.listening.Task.WaitAsync(Soon);
            return node;
        }

        public async Task<List<long>> CollectAsync(ConversationId id, long until)
        {
            var seen = new List<long>();
            await foreach (var stored in feed.FollowAsync(id, 0, stop.Token))
            {
                seen.Add(stored.Sequence);
                if (stored.Sequence >= until) break;
            }

            return seen;
        }

        public Task SendAsync(ConversationId id, string text)
        {
            var message = Given.Message(text);
            return Log.UpdateAsync(id, message.Activity, c => c.Receive(message), default);
        }

        public async Task FollowsAsync(ConversationId id)
        {
            var began = Stopwatch.GetTimestamp();
            while (!local.Followed.Contains(id))
            {
                Assert.True(Stopwatch.GetElapsedTime(began) < Soon);
                await Task.Delay(10);
            }
        }

        /// <summary>The server ends every connection that listens, as when a cable is pulled.</summary>
        public async Task CutLineAsync()
        {
            await using var connection = await database.ConnectAsync(default);
            var cut = await connection.QueryAsync<bool>("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and pid <> pg_backend_pid()");
            Assert.NotEmpty(cut);
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await working;
            await Log.DisposeAsync();
            await database.DisposeAsync();
            stop.Dispose();
        }

        private Task HeardAsync()
        {
            listening.TrySetResult();
            return feed.WakeAllAsync();
        }

        private async Task AgainAsync(Func<Task> work)
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    await work();
                }
                catch (Exception fault) when (fault is OperationCanceledException or Npgsql.NpgsqlException or IOException)
                {
                    await Task.Delay(50);
                }
            }
        }
    }
}
