using System.Diagnostics;
using Conversations;
using Conversations.Log;
using Conversations.Privacy;
using Conversations.Signals;
using Conversations.Storage;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bench;

/// <summary>Appends a second through the log, one at a time and many at once, beside a bare loop on the same SQLite settings.</summary>
internal static class Appends
{
    private const int Singles = 3000;
    private const int Grouped = 30_000;
    private const int Writers = 64;
    private const int GroupSize = 64;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kari-bench-");
        await using var database = Database.Open($"Data Source={Path.Combine(folder.FullName, "log.db")}");
        await SchemaSteps.ApplyAsync(database, default);
        await using var log = new ConversationLog(
            database, new LocalSignals(NullLogger<LocalSignals>.Instance), TimeProvider.System, NullLogger<ConversationLog>.Instance);

        for (var pass = 0; pass < 2; pass++)
        {
            var bareSingle = await BareAsync(database, Singles, groupSize: 1);
            var bareGroups = await BareAsync(database, Grouped, GroupSize);
            var single = await LogAsync(log, writers: 1, Singles);
            var groups = await LogAsync(log, Writers, Grouped);
            if (pass == 0) continue;
            Console.WriteLine($"appends, one at a time:   log {single,8:0}/s   bare SQLite insert {bareSingle,8:0}/s   ratio {single / bareSingle:0.00}");
            Console.WriteLine($"appends, {Writers} writers:      log {groups,8:0}/s   bare, groups of {GroupSize}  {bareGroups,8:0}/s   ratio {groups / bareGroups:0.00}");
        }

        await log.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<double> LogAsync(ConversationLog log, int writers, int total)
    {
        var ids = new List<ConversationId>();
        for (var n = 0; n < writers; n++)
        {
            ids.Add(ConversationId.New());
            await log.StartAsync(ids[n], new(new("fjordvik"), "nn", "bench", Guid.NewGuid().ToString("n")), default);
        }

        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(ids.Select(id => Task.Run(async () =>
        {
            for (var n = 0; n < total / writers; n++)
            {
                var message = new CitizenMessageReceived(ActivityId.New(), PrivacyGuard.FromContent("Når opnar biblioteket i dag?"), []);
                await log.UpdateAsync(id, message.Activity, c => c.Receive(message), default);
            }
        })));
        return total / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    // The floor: the same row into a table of the same shape, the same flush, nothing decided and nothing read.
    private static async Task<double> BareAsync(Database database, int total, int groupSize)
    {
        await using var connection = await database.ConnectAsync(default);
        await connection.ExecuteAsync(
            "drop table if exists bare; create table bare (conversation_id text, sequence integer, activity_id text, type text, at integer, data text, primary key (conversation_id, sequence)) strict");
        await using var command = connection.CreateCommand();
        command.CommandText = "insert into bare values (@c, @s, @a, 'citizen-message-received', 1767600000000, @d)";
        var (c, s, a, d) = (command.CreateParameter(), command.CreateParameter(), command.CreateParameter(), command.CreateParameter());
        (c.ParameterName, s.ParameterName, a.ParameterName, d.ParameterName) = ("@c", "@s", "@a", "@d");
        (c.Value, d.Value) = (ConversationId.New().Value, """{"activity":"0199d2f1a0b07d0c8f7a3b1c2d3e4f50","text":"Når opnar biblioteket i dag?","masked":[]}""");
        command.Parameters.AddRange(new[] { c, s, a, d });

        var began = Stopwatch.GetTimestamp();
        for (var n = 0; n < total;)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            command.Transaction = transaction;
            for (var inGroup = 0; inGroup < groupSize && n < total; inGroup++, n++)
            {
                (s.Value, a.Value) = (n, Guid.NewGuid().ToString("n"));
                await command.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }

        return total / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
