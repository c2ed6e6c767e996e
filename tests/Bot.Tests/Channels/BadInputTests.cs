using HandoffConsole.Protocol;
using Bot.Channels;
using Bot.Commands;
using Conversations;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Channels;

/// <summary>Whatever a client sends: a stable code or a friendly sentence, never a fault, and nothing else is disturbed.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private Rehearsal centre = null!;

    public async Task InitializeAsync() => centre = await Rehearsal.BeginAsync(open: true, at: null, default);

    public async Task DisposeAsync() => await centre.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("\u0000\u0001\u0007")]
    public async Task An_empty_message_is_asked_back(string nothing)
    {
        var turn = await centre.SayAsync(await StartAsync(), nothing, default);
        Assert.Equal("clarify", turn.Kind);
        Assert.NotEmpty(turn.Text);
    }

    [Fact]
    public async Task A_message_over_four_thousand_characters_is_refused_with_a_sentence_and_not_stored()
    {
        var id = await StartAsync();
        var turn = await centre.SayAsync(id, new string('å', 4001), default);
        Assert.Equal("refuse", turn.Kind);
        Assert.Contains("4000", turn.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await centre.FindAsync(id))!.State.LastCitizenAt);
    }

    [Fact]
    public async Task Exactly_four_thousand_characters_are_taken_also_when_each_is_two_units_wide() =>
        Assert.NotEqual("refuse", (await centre.SayAsync(await StartAsync(), string.Concat(Enumerable.Repeat("😀", 4000)), default)).Kind);

    [Theory]
    [InlineData("kan eg byggje \u0000\u001bgarasje utan å søkje?")]
    [InlineData("kan eg byggje garasje utan å søkje? \ud83d")]
    [InlineData("\udc00\udc00 kan eg byggje garasje utan å søkje?")]
    [InlineData("kan eg byggje garasje\r\nutan å søkje?")]
    [InlineData("\u202ekan eg byggje garasje utan å søkje?")]
    public async Task Odd_characters_neither_break_nor_hide_the_question(string text)
    {
        var id = await StartAsync();
        var turn = await centre.SayAsync(id, text, default);
        Assert.Equal("answer", turn.Kind);
        var stored = ((CitizenMessageReceived)(await centre.EventsAsync(id)).First(e => e.Event is CitizenMessageReceived).Event).Text.Value;
        Assert.DoesNotContain(stored, c => char.IsControl(c) && c is not ('\n' or '\t'));
        Assert.True(stored.IsNormalized());
    }

    [Theory]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(2)>")]
    [InlineData("<b>kan eg byggje garasje</b> utan å søkje?<br>")]
    public async Task Markup_is_text_like_any_other_and_is_never_echoed(string markup)
    {
        var turn = await centre.SayAsync(await StartAsync(), markup, default);
        Assert.NotEmpty(turn.Text);
        Assert.DoesNotContain("<", turn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_municipality_is_told_by_its_code()
    {
        Assert.Equal(new Receipt.Refused(ErrorCode.UnknownMunicipality), await centre.StartAsync("atlantis", null, default));
        Assert.Equal(new Receipt.Refused(ErrorCode.UnknownMunicipality), await centre.StartAsync("../fjordvik", null, default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("med mellomrom")]
    [InlineData("ø")]
    public async Task An_activity_id_that_is_none_is_bad_input(string? activity) =>
        Assert.Equal(new Receipt.Refused(ErrorCode.BadInput), await centre.Receiver.ReceiveAsync(await StartAsync(), activity, "Hei", default));

    [Fact]
    public async Task An_activity_id_too_long_is_bad_input() =>
        Assert.Equal(new Receipt.Refused(ErrorCode.BadInput), await centre.Receiver.ReceiveAsync(await StartAsync(), new string('a', 101), "Hei", default));

    [Fact]
    public async Task An_unknown_conversation_is_gone_and_an_ended_one_closed()
    {
        Assert.Equal(new Receipt.Refused(ErrorCode.Gone), await centre.Receiver.ReceiveAsync(new("nowhere"), "a", "Hei", default));
        var id = await StartAsync();
        await centre.Log.UpdateAsync(id, c => c.End(new(EndedBy.Citizen, null, null)), default);
        Assert.Equal(new Receipt.Refused(ErrorCode.Closed), await centre.Receiver.ReceiveAsync(id, "a", "Hei", default));
    }

    [Fact]
    public async Task No_text_at_all_makes_a_turn_fail()
    {
        var texts = ArbMap.Default.ArbFor<string?>().Generator.Sample(60, 300).Concat(Hostile());
        var kinds = new HashSet<string>();
        foreach (var text in texts)
        {
            var turn = await centre.SayAsync(await StartAsync(), text ?? "", default);
            Assert.NotEmpty(turn.Text);
            kinds.Add(turn.Kind);
        }

        Assert.Subset(new HashSet<string> { "answer", "clarify", "handoff", "emergency", "refuse", "smalltalk" }, kinds);
    }

    private static IEnumerable<string> Hostile() =>
    [
        new string('(', 4000), new string('a', 4000), new string('1', 4000), string.Concat(Enumerable.Repeat("a ", 2000)),
        string.Concat(Enumerable.Repeat("\u0301", 4000)), string.Concat(Enumerable.Repeat("{{phone}}", 400)), "'; drop table conversations; --",
        "{\"type\":\"bot-replied\"}", "\\u0000", "%s%n%x", "../../etc/passwd", "{municipality}", "[x](javascript:alert(1))",
    ];

    private async Task<ConversationId> StartAsync() =>
        ((Receipt.Stored)await centre.StartAsync("fjordvik", language: null, default)).Conversation;
}
