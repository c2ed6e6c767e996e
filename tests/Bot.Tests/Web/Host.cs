using System.Text.Json.Nodes;
using Conversations.Log;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace Bot.Tests.Web;

/// <summary>The whole program with everything real, on a database of its own, in memory's own web server.</summary>
public class Host : WebApplicationFactory<Program>
{
    private readonly string connectionString;

    public Host()
        : this(TestDatabases.NewSqlite())
    {
    }

    protected Host(string connectionString) => this.connectionString = connectionString;

    protected virtual string Environment => "Development";

    public ConversationLog Log => Services.GetRequiredService<ConversationLog>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("ConnectionStrings:Conversations", connectionString);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
    }

    protected virtual IEnumerable<(string Key, string Value)> Settings => [];

    /// <summary>All that the log holds of a conversation, as text.</summary>
    public async Task<string> StoredAsync(string conversation) =>
        string.Join('\n', (await Log.ReadPageAsync(new(conversation), 0, 1000, default)).Select(stored => stored.Event.ToString()));

    /// <summary>A line to the citizens' hub.</summary>
    public Task<HubLine> CitizenLineAsync() => LineAsync("/hubs/chat", cookie: null);

    /// <summary>A line to the agents' hub, as one of the sample agents.</summary>
    public async Task<HubLine> AgentLineAsync(string agent) => await LineAsync("/hubs/handoff", await SignInAsync(agent));

    public async Task<HubLine> LineAsync(string hub, string? cookie)
    {
        var sockets = Server.CreateWebSocketClient();
        if (cookie is not null) sockets.ConfigureRequest = request => request.Headers.Cookie = cookie;
        return await HubLine.OpenAsync(await sockets.ConnectAsync(new Uri(Server.BaseAddress, hub), CancellationToken.None));
    }

    /// <summary>Signs in by the form that people use.</summary>
    /// <returns>The Cookie header of the signed-in agent.</returns>
    public async Task<string> SignInAsync(string agent) => await ConsoleVisitor.SignInAsync(CreateClient(new() { AllowAutoRedirect = false }), $"{SampleAgents.Centre}/{agent}");
}

/// <summary>The same on a database that the test names.</summary>
public sealed class HostOn(string connectionString) : Host(connectionString);

/// <summary>A citizen's conversation over a line.</summary>
public sealed record Talk(HubLine Line, string Id, string Token)
{
    public static async Task<Talk> BeginAsync(HubLine line, string municipality = "fjordvik", string locale = "nn")
    {
        var started = (await line.CallAsync("Start", new { municipality, locale }))!;
        return new Talk(line, (string)started["conversationId"]!, (string)started["token"]!);
    }

    public async Task<long> SayAsync(string text, string? activityId = null) =>
        (long)(await Line.CallAsync("Send", Token, new { activityId = activityId ?? Guid.NewGuid().ToString("n"), text }))!["sequence"]!;

    /// <summary>Reads from the watermark until an activity is the wanted one.</summary>
    public async Task<IReadOnlyList<JsonNode>> UntilAsync(Func<JsonNode, bool> wanted, long watermark = 0)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var read = new List<JsonNode>();
        await foreach (var activity in Line.StreamAsync("Activities", [Token, watermark], patience.Token))
        {
            read.Add(activity);
            if (wanted(activity)) return read;
        }

        throw new InvalidOperationException($"The stream ended: {string.Join('\n', read)}");
    }
}
