using Npgsql;
using Testing;

namespace Bot.Tests.Web;

/// <summary>The database goes away and comes back; nobody is told that something is stored which is not.</summary>
public sealed class OutageTests
{
    [SkippableFact]
    public async Task A_message_during_an_outage_is_told_unavailable_and_its_retry_is_stored_once()
    {
        var database = new NpgsqlConnectionStringBuilder(await TestDatabases.NewPostgresAsync()) { Timeout = 2, CommandTimeout = 2 };
        var network = new Network(database.Port);
        var port = network.Address.Port;
        (database.Host, database.Port) = ("127.0.0.1", port);
        await using var host = new HostOn(database.ToString());
        await using var line = await host.CitizenLineAsync();
        var talk = await Talk.BeginAsync(line);
        await talk.SayAsync("Kva kostar barnehagen?", "before");

        await network.DisposeAsync();
        Assert.Equal("unavailable", await line.RefusalAsync("Send", talk.Token, new { activityId = "during", text = "Er du der?" }));
        Assert.Equal("unavailable", await line.RefusalAsync("Start", new { municipality = "fjordvik" }));
        using var http = host.CreateClient();
        using var ready = await http.GetAsync("/health/ready");
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, ready.StatusCode);

        await using var back = new Network(new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(TestDatabases.PostgresVariable)).Port, port);
        for (var tries = 0; await line.RefusalAsync("Send", talk.Token, new { activityId = "during", text = "Er du der?" }) is not null; tries++)
        {
            Assert.True(tries < 100, "The database is back, and the program has not noticed.");
            await Task.Delay(200);
        }

        await talk.SayAsync("Er du der?", "during");
        var transcript = (await line.CallAsync("Transcript", talk.Token))!.AsArray();
        Assert.Single(transcript, a => (string?)a!["id"] == "during");
        Assert.Single(transcript, a => (string?)a!["id"] == "before");
    }
}
