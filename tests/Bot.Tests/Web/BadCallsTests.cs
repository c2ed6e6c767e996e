using System.Text;
using Bot.Channels.WebChat;
using Conversations;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Testing;

namespace Bot.Tests.Web;

/// <summary>Whatever comes over the hubs: the stable code, no stack trace, and nobody else's line is lost.</summary>
public sealed class BadCallsTests(Host host) : IClassFixture<Host>
{
    public static TheoryData<string, object?[]> Malformed => new()
    {
        { "Send", [] },
        { "Send", ["a token", "no object"] },
        { "Send", ["a token", new { activityId = 7, text = "hei" }] },
        { "Send", [17, new { activityId = "a", text = "hei" }] },
        { "Start", [new { municipality = new[] { "fjordvik" } }] },
        { "Start", ["fjordvik"] },
        { "Start", [null] },
        { "Start", [new { locale = "nn" }] },
        { "Rate", ["a token", new { score = "fem" }] },
        { "Typing", [new { }] },
        { "NoSuchMethod", ["x"] },
        { "OnDisconnectedAsync", [null] },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_call_is_told_bad_input_and_the_line_stays(string method, object?[] arguments)
    {
        await using var line = await host.CitizenLineAsync();
        Assert.Equal("bad-input", await line.RefusalAsync(method, arguments));
        await Talk.BeginAsync(line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("guess")]
    [InlineData("CfDJ8J_btPJMTkBFrGZjybKYHshjR8XS2xb1y6qzHKnUxlBkrTKYN8OconX1f1RMdb0AMYkSj7")]
    public async Task A_wrong_token_is_forbidden(string token)
    {
        await using var line = await host.CitizenLineAsync();
        Assert.Equal("forbidden", await line.RefusalAsync("Send", token, new { activityId = "a", text = "hei" }));
        foreach (var method in new[] { "Refresh", "Typing", "End", "Transcript", "Erase" }) Assert.Equal("forbidden", await line.RefusalAsync(method, token));
        Assert.Equal("forbidden", await StreamRefusalAsync(line, token));
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_and_no_other()
    {
        await using var line = await host.CitizenLineAsync();
        var (mine, theirs) = (await Talk.BeginAsync(line), await Talk.BeginAsync(line));
        var tampered = mine.Token[..^8] + theirs.Token[^8..];
        Assert.Equal("forbidden", await line.RefusalAsync("Send", tampered, new { activityId = "a", text = "hei" }));
        await mine.SayAsync("Berre i min");
        Assert.DoesNotContain((await line.CallAsync("Transcript", theirs.Token))!.AsArray(), a => (string?)a!["text"] == "Berre i min");
    }

    [Fact]
    public async Task A_token_made_with_other_keys_is_forbidden_and_one_past_its_time_expired()
    {
        await using var line = await host.CitizenLineAsync();
        var talk = await Talk.BeginAsync(line);
        var foreign = new ChatTokens(new EphemeralDataProtectionProvider(), Options.Create(new ChatOptions()), TimeProvider.System).Issue(new ConversationId(talk.Id));
        Assert.Equal("forbidden", await line.RefusalAsync("Transcript", foreign.Token));

        var long_ago = new ManualTime(DateTimeOffset.UtcNow.AddDays(-3));
        var old = new ChatTokens(host.Services.GetRequiredService<IDataProtectionProvider>(), Options.Create(new ChatOptions()), long_ago).Issue(new ConversationId(talk.Id));
        foreach (var method in new[] { "Transcript", "Refresh", "End" }) Assert.Equal("expired", await line.RefusalAsync(method, old.Token));
        Assert.Equal("expired", await StreamRefusalAsync(line, old.Token));
    }

    [Fact]
    public async Task Bad_words_of_a_good_client_have_their_codes()
    {
        await using var line = await host.CitizenLineAsync();
        Assert.Equal("unknown-municipality", await line.RefusalAsync("Start", new { municipality = "atlantis" }));
        var talk = await Talk.BeginAsync(line);
        Assert.Equal("too-long", await line.RefusalAsync("Send", talk.Token, new { activityId = "a", text = new string('x', 4001) }));
        Assert.Equal("bad-input", await line.RefusalAsync("Send", talk.Token, new { activityId = "med mellomrom", text = "hei" }));
        Assert.Equal("bad-input", await line.RefusalAsync("Send", talk.Token, new { text = "hei" }));
        Assert.Equal("bad-input", await line.RefusalAsync("Rate", talk.Token, new { score = 6 }));
        Assert.Equal("too-long", await line.RefusalAsync("Rate", talk.Token, new { score = 1, comment = new string('x', 1001) }));
        Assert.Equal("bad-input", await StreamRefusalAsync(line, talk.Token, watermark: -1));
    }

    [Theory]
    [InlineData("{\"type\":1,\"target\":")]
    [InlineData("not json at all")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"one\"}")]
    public async Task A_frame_that_is_no_frame_ends_its_own_line_only(string frame)
    {
        await using var line = await host.CitizenLineAsync();
        await using var neighbour = await host.CitizenLineAsync();
        var talk = await Talk.BeginAsync(neighbour);
        await line.SendFrameAsync(frame);
        await line.Ended.WaitAsync(TimeSpan.FromSeconds(10));
        await talk.SayAsync("Er eg her enno?");
    }

    [Fact]
    public async Task A_giant_frame_ends_its_own_line_only_and_the_longest_message_fits()
    {
        await using var line = await host.CitizenLineAsync();
        await using var neighbour = await host.CitizenLineAsync();
        var talk = await Talk.BeginAsync(neighbour);
        await talk.SayAsync(string.Concat(Enumerable.Repeat("😀", 4000)));
        await line.SendBytesAsync(Encoding.UTF8.GetBytes(new string('x', 2 * 1024 * 1024)));
        await line.Ended.WaitAsync(TimeSpan.FromSeconds(10));
        await talk.SayAsync("Er eg her enno?");
    }

    [Theory]
    [InlineData("/hubs/handoff", null)]
    [InlineData("/hubs/handoff", "kari-console=forged")]
    public async Task The_agents_hub_is_closed_to_those_who_are_not_signed_in(string hub, string? cookie)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => host.LineAsync(hub, cookie));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string?> StreamRefusalAsync(HubLine line, string token, long watermark = 0)
    {
        try
        {
            await foreach (var _ in line.StreamAsync("Activities", [token, watermark])) return null;
            return null;
        }
        catch (HubRefusalException refusal)
        {
            return refusal.Code;
        }
    }
}
