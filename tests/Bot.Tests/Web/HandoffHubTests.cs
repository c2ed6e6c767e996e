using System.Text.Json.Nodes;
using Conversations;
using Testing;

namespace Bot.Tests.Web;

/// <summary>Citizen and agent meet over the hubs.</summary>
public sealed class HandoffHubTests(Host host) : IClassFixture<Host>, IAsyncLifetime
{
    private HubLine citizen = null!;
    private HubLine kari = null!;
    private HubLine ola = null!;

    public async Task InitializeAsync()
    {
        citizen = await host.CitizenLineAsync();
        kari = await host.AgentLineAsync(SampleAgents.First);
        ola = await host.AgentLineAsync(SampleAgents.Second);
        await kari.CallAsync("GoOnDuty", new { municipalities = new[] { "fjordvik", "storoy" }, capacity = 3 });
    }

    public async Task DisposeAsync()
    {
        await kari.CallAsync("GoOffDuty");
        foreach (var line in new[] { citizen, kari, ola }) await line.DisposeAsync();
    }

    [Fact]
    public async Task The_whole_story_from_question_to_end()
    {
        var talk = await CalledAsync();
        var entry = (await QueueAsync(kari, s => Find(s, "waiting", talk.Id) is not null))["waiting"]!.AsArray().Single(e => (string)e!["conversationId"]! == talk.Id)!;
        Assert.Equal(("fjordvik", "asked", "Eg vil snakke med eit menneske"), ((string)entry["municipality"]!, (string)entry["reason"]!, (string)entry["lastText"]!));
        Assert.True((bool)(await kari.CallAsync("Claim", talk.Id))!["claimed"]!);

        var story = await StoryAsync(kari, talk.Id, a => (string?)a["name"] == "handoff.status");
        Assert.Contains(story, a => (string?)a["text"] == "Kan eg byggje garasje utan å søkje?");
        Assert.Contains(story, a => (double?)a["channelData"]?["confidence"] > 0);

        await kari.CallAsync("Reply", talk.Id, new { activityId = "r1", text = "Hei! Ring meg gjerne på 00 00 01 00." });
        var seen = await talk.UntilAsync(a => (string)a["from"]!["role"]! == "agent");
        Assert.Equal("Hei! Ring meg gjerne på 00 00 01 00.", (string)seen[^1]["text"]!);
        Assert.Equal("accepted", (string)seen.Single(a => (string?)a["name"] == "handoff.status")["value"]!["state"]!);
        Assert.DoesNotContain(' ', (string)seen[^1]["from"]!["name"]!);
        Assert.DoesNotContain(seen, a => a["channelData"]?["confidence"] is not null);

        await kari.CallAsync("Release", talk.Id, new { outcome = "solved", topic = "bygg/garasje" });
        var after = await talk.SayAsync("takk");
        var released = await talk.UntilAsync(a => ChatHubTests.Kind(a) == "smallTalk", after - 2);
        Assert.Contains(released, a => (string?)a["value"]?["state"] == "completed");
    }

    [Fact]
    public async Task Two_desks_claim_at_once_and_the_loser_sees_who_won()
    {
        for (var round = 0; round < 10; round++)
        {
            var talk = await CalledAsync();
            var answers = await Task.WhenAll(kari.CallAsync("Claim", talk.Id), ola.CallAsync("Claim", talk.Id));
            var winner = Assert.Single(answers, a => (bool)a!["claimed"]!)!;
            var loser = Assert.Single(answers, a => !(bool)a!["claimed"]!)!;
            Assert.Equal((string)winner["by"]!["id"]!, (string)loser["by"]!["id"]!);
            Assert.NotEmpty((string)loser["by"]!["name"]!);
        }
    }

    [Fact]
    public async Task The_bot_says_nothing_while_an_agent_has_it_and_the_agents_words_stand()
    {
        var talk = await CalledAsync();
        await kari.CallAsync("Claim", talk.Id);
        await talk.SayAsync("Kva kostar barnehagen?");
        await kari.CallAsync("Reply", talk.Id, new { activityId = "r2", text = "Eg sjekkar." });
        var seen = await talk.UntilAsync(a => (string?)a["id"] == "r2");
        var accepted = seen.ToList().FindIndex(a => (string?)a["name"] == "handoff.status");
        Assert.DoesNotContain(seen.Skip(accepted + 1), a => (string?)a["type"] == "message" && (string)a["from"]!["role"]! == "bot");
    }

    [Fact]
    public async Task Only_the_one_who_has_it_may_answer_pass_on_release_or_end()
    {
        var talk = await CalledAsync();
        await kari.CallAsync("Claim", talk.Id);
        Assert.Equal("forbidden", await ola.RefusalAsync("Reply", talk.Id, new { activityId = "x", text = "Eg òg!" }));
        Assert.Equal("forbidden", await ola.RefusalAsync("Transfer", talk.Id, new { note = "" }));
        Assert.Equal("forbidden", await ola.RefusalAsync("Release", talk.Id, new { outcome = "solved" }));
        Assert.Equal("forbidden", await ola.RefusalAsync("End", talk.Id, new { outcome = "solved" }));
        Assert.Equal("bad-input", await kari.RefusalAsync("End", talk.Id, new { outcome = "whatever" }));
        Assert.Equal("not-found", await kari.RefusalAsync("Claim", "no-such-conversation"));
        Assert.Null(await kari.RefusalAsync("End", talk.Id, new { outcome = "solved", topic = "kontakt 4242 4242 4242 4242" }));
        Assert.DoesNotContain("4242", await host.StoredAsync(talk.Id), StringComparison.Ordinal);
        Assert.Equal("closed", await kari.RefusalAsync("Reply", talk.Id, new { activityId = "y", text = "For seint" }));
        Assert.Equal("closed", await ola.RefusalAsync("Claim", talk.Id));
    }

    [Fact]
    public async Task A_transfer_goes_to_a_colleague_on_duty_and_the_note_stays_among_agents()
    {
        var talk = await CalledAsync();
        await kari.CallAsync("Claim", talk.Id);
        Assert.Equal("not-found", await kari.RefusalAsync("Transfer", talk.Id, new { toAgent = SampleAgents.Second, note = "hjelp" }));
        await ola.CallAsync("GoOnDuty", new { municipalities = new[] { "fjordvik" } });
        foreach (var _ in new[] { 1, 2 }) await kari.CallAsync("Note", talk.Id, new { activityId = "n1", text = "Ho har ringt før" });
        await kari.CallAsync("Transfer", talk.Id, new { toAgent = SampleAgents.Second, note = "Du kan byggjesak" });
        await ola.CallAsync("Reply", talk.Id, new { activityId = "o1", text = "Hei, eg tek over." });

        var seen = await talk.UntilAsync(a => (string?)a["id"] == "o1");
        Assert.DoesNotContain(seen, a => (string?)a["name"] == "kari.note");
        var story = await StoryAsync(ola, talk.Id, a => (string?)a["id"] == "o1");
        Assert.Equal(["Ho har ringt før", "Du kan byggjesak"], story.Where(a => (string?)a["name"] == "kari.note").Select(a => (string?)a["text"]));
        await ola.CallAsync("GoOffDuty");
    }

    [Fact]
    public async Task Typing_is_shown_to_the_other_side_only()
    {
        var talk = await CalledAsync();
        await kari.CallAsync("Claim", talk.Id);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        var (toCitizen, toAgent) = (TypingAsync(citizen, [talk.Token, 0], patience.Token), TypingAsync(kari, [talk.Id, 0], patience.Token));
        while (!toCitizen.IsCompleted || !toAgent.IsCompleted)
        {
            await Task.WhenAll(kari.CallAsync("Typing", talk.Id), citizen.CallAsync("Typing", talk.Token), Task.Delay(50, patience.Token));
        }

        Assert.Equal(("agent", "user"), (await toCitizen, await toAgent));
    }

    [Fact]
    public async Task With_an_agent_an_erasure_waits_until_the_agent_is_done()
    {
        var talk = await CalledAsync();
        await kari.CallAsync("Claim", talk.Id);
        Assert.False((bool)(await citizen.CallAsync("Erase", talk.Token))!["erased"]!);
        Assert.NotNull(await host.Log.FindAsync(new ConversationId(talk.Id), default));
        await kari.CallAsync("End", talk.Id, new { outcome = "solved" });
        Assert.Null(await host.Log.FindAsync(new ConversationId(talk.Id), default));
    }

    [Fact]
    public async Task Nobody_on_duty_means_nobody_is_promised()
    {
        var talk = await Talk.BeginAsync(citizen, "elvdal", "nb");
        await talk.SayAsync("Jeg vil snakke med et menneske");
        Assert.Equal("personOffered", ChatHubTests.Kind((await talk.UntilAsync(a => ChatHubTests.Kind(a) is "personOffered" or "handoff"))[^1]));
    }

    private async Task<Talk> CalledAsync()
    {
        var talk = await Talk.BeginAsync(citizen);
        await talk.SayAsync("Kan eg byggje garasje utan å søkje?");
        await talk.UntilAsync(a => ChatHubTests.Kind(a) == "answer");
        await talk.SayAsync("Eg vil snakke med eit menneske");
        await talk.UntilAsync(a => (string?)a["name"] == "handoff.initiate");
        return talk;
    }

    private static async Task<JsonNode> QueueAsync(HubLine agent, Func<JsonNode, bool> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await foreach (var state in agent.StreamAsync("Queue", [], patience.Token))
        {
            if (wanted(state)) return state;
        }

        throw new InvalidOperationException("The queue ended.");
    }

    private static JsonNode? Find(JsonNode state, string list, string id) => state[list]!.AsArray().FirstOrDefault(e => (string)e!["conversationId"]! == id);

    private static async Task<IReadOnlyList<JsonNode>> StoryAsync(HubLine agent, string id, Func<JsonNode, bool> last)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var read = new List<JsonNode>();
        await foreach (var activity in agent.StreamAsync("Activities", [id, 0], patience.Token))
        {
            read.Add(activity);
            if (last(activity)) break;
        }

        return read;
    }

    private static async Task<string> TypingAsync(HubLine line, object?[] from, CancellationToken ct)
    {
        await foreach (var activity in line.StreamAsync("Activities", from, ct))
        {
            if ((string?)activity["type"] == "typing") return (string)activity["from"]!["role"]!;
        }

        throw new InvalidOperationException("The stream ended.");
    }
}
