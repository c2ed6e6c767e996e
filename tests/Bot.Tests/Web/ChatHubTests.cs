using System.Text.Json.Nodes;
using Conversations;
using Testing;

namespace Bot.Tests.Web;

/// <summary>A citizen over the hub, as <c>docs/protocol.md</c> says.</summary>
public sealed class ChatHubTests(Host host) : IClassFixture<Host>
{
    [Fact]
    public async Task A_question_is_acknowledged_echoed_and_answered_with_its_source()
    {
        await using var line = await host.CitizenLineAsync();
        var talk = await Talk.BeginAsync(line);
        var sequence = await talk.SayAsync("Kan eg byggje garasje utan å søkje?", "from-the-client");

        var read = await talk.UntilAsync(a => Kind(a) == "answer");
        Assert.Equal("welcome", Kind(read[0]));
        Assert.Equal(("message", "user", "from-the-client", sequence), ((string)read[1]["type"]!, (string)read[1]["from"]!["role"]!, (string)read[1]["id"]!, Sequence(read[1])));
        var answer = read[2];
        Assert.Equal(("bot", "nn", "markdown"), ((string)answer["from"]!["role"]!, (string)answer["locale"]!, (string)answer["textFormat"]!));
        Assert.Contains(answer["entities"]!.AsArray(), e => ((string)e!["id"]!).StartsWith("bygg/garasje#", StringComparison.Ordinal));
        Assert.True(DateTimeOffset.UtcNow - (DateTimeOffset)answer["timestamp"]! < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_same_activity_id_gives_the_same_answer_and_stores_nothing()
    {
        await using var line = await host.CitizenLineAsync();
        var talk = await Talk.BeginAsync(line);
        var first = await talk.SayAsync("Hei", "twice");
        await talk.UntilAsync(a => Kind(a) == "smallTalk");
        Assert.Equal(first, await talk.SayAsync("Hei", "twice"));
        Assert.Single(await TranscriptAsync(talk), a => (string?)a["id"] == "twice");
    }

    [Fact]
    public async Task A_stream_goes_on_from_its_watermark_without_holes_or_doubles()
    {
        await using var line = await host.CitizenLineAsync();
        var talk = await Talk.BeginAsync(line);
        var middle = await talk.SayAsync("Hei");
        await talk.UntilAsync(a => Kind(a) == "smallTalk");
        await using var another = await host.CitizenLineAsync();
        var again = talk with { Line = another };
        var last = await again.SayAsync("takk");
        var read = await again.UntilAsync(a => Sequence(a) > last, middle);
        Assert.Equal(Enumerable.Range((int)middle + 1, read.Count).Select(n => (long)n), read.Select(Sequence));
    }

    [Fact]
    public async Task The_stream_ends_when_the_conversation_does_and_nothing_more_is_taken()
    {
        await using var line = await host.CitizenLineAsync();
        var talk = await Talk.BeginAsync(line);
        var reading = AllAsync(talk);
        var end = await line.CallAsync("End", talk.Token);
        var read = await reading.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(("endOfConversation", (long)end!["sequence"]!), ((string)read[^1]["type"]!, Sequence(read[^1])));
        Assert.Equal("closed", await line.RefusalAsync("Send", talk.Token, new { activityId = "late", text = "Hei?" }));
        Assert.Equal((long)end["sequence"]!, (long)(await line.CallAsync("End", talk.Token))!["sequence"]!);
        Assert.Null(await line.RefusalAsync("Rate", talk.Token, new { score = 5, comment = "Fint, ring 00 00 01 00" }));
        Assert.NotEmpty(await TranscriptAsync(talk));
    }

    [Fact]
    public async Task A_conversation_is_erased_at_once_and_its_token_leads_nowhere()
    {
        await using var line = await host.CitizenLineAsync();
        var talk = await Talk.BeginAsync(line);
        await talk.SayAsync("Eg heiter Ola og vil bli gløymd");
        var reading = AllAsync(talk);
        Assert.True((bool)(await line.CallAsync("Erase", talk.Token))!["erased"]!);
        await reading.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Null(await host.Log.FindAsync(new ConversationId(talk.Id), default));
        foreach (var method in new[] { "Transcript", "Refresh", "End", "Erase" }) Assert.Equal("gone", await line.RefusalAsync(method, talk.Token));
        Assert.Equal("gone", await line.RefusalAsync("Send", talk.Token, new { activityId = "x", text = "hei" }));
    }

    [Fact]
    public async Task A_renewed_token_opens_the_same_conversation()
    {
        await using var line = await host.CitizenLineAsync();
        var talk = await Talk.BeginAsync(line);
        var renewed = (await line.CallAsync("Refresh", talk.Token))!;
        Assert.True((DateTimeOffset)renewed["expiresAt"]! > DateTimeOffset.UtcNow.AddHours(1));
        await (talk with { Token = (string)renewed["token"]! }).SayAsync("Hei");
        Assert.Equal(2, (await TranscriptAsync(talk)).Count(a => (string?)a["type"] == "message" && Kind(a) is "welcome" or null));
    }

    [Fact]
    public async Task What_was_masked_is_shown_masked_and_said_so()
    {
        await using var line = await host.CitizenLineAsync();
        var talk = await Talk.BeginAsync(line);
        await talk.SayAsync("kva kostar barnehage? ring meg på 412 34 567");
        var read = await talk.UntilAsync(a => Kind(a) == "privacy");
        var echo = read.Single(a => (string)a["from"]!["role"]! == "user");
        Assert.DoesNotContain("412", (string)echo["text"]!, StringComparison.Ordinal);
        Assert.Equal("phone", (string)echo["channelData"]!["masked"]![0]!);
    }

    internal static string? Kind(JsonNode activity) => (string?)activity["channelData"]?["kind"];

    internal static long Sequence(JsonNode activity) => (long)activity["channelData"]!["sequence"]!;

    internal static async Task<IReadOnlyList<JsonNode>> AllAsync(Talk talk)
    {
        var read = new List<JsonNode>();
        await foreach (var activity in talk.Line.StreamAsync("Activities", [talk.Token, 0])) read.Add(activity);
        return read;
    }

    private static async Task<IReadOnlyList<JsonNode>> TranscriptAsync(Talk talk) =>
        [.. (await talk.Line.CallAsync("Transcript", talk.Token))!.AsArray().Select(a => a!)];
}
