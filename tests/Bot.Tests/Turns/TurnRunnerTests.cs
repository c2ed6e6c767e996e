using Bot.Channels;
using Bot.Commands;
using Bot.Turns;
using Conversations;
using Testing;

namespace Bot.Tests.Turns;

public sealed class TurnRunnerTests : IAsyncLifetime
{
    private static readonly AgentId Kari = new("kari");
    private Rehearsal centre = null!;

    public async Task InitializeAsync() => centre = await Rehearsal.BeginAsync(open: true, at: null, default);

    public async Task DisposeAsync() => await centre.DisposeAsync();

    [Fact]
    public async Task Four_runners_give_one_answer()
    {
        var id = await StartAsync();
        await centre.SendAsync(id, "Kan eg byggje garasje utan å søkje?");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => centre.Runner.RunAsync(id, default))));
        Assert.Single((await centre.EventsAsync(id)).Select(e => e.Event).OfType<BotReplied>());
    }

    [Fact]
    public async Task A_turn_that_was_decided_before_an_agent_came_is_dropped()
    {
        var id = await StartAsync();
        await centre.SayAsync(id, "Eg vil snakke med eit menneske", default);
        await centre.SendAsync(id, "Kan eg byggje garasje utan å søkje?");
        var through = (await centre.FindAsync(id))!.State.LastCitizenAt;
        await centre.Log.UpdateAsync(id, c => c.Assign(Kari), default);

        var late = new TurnDecision.Reply("for seint", "nn", TurnOutcome.Answered);
        await centre.Log.UpdateAsync(id, c => late.OfferTo(c, through), default);
        Assert.Empty(await centre.Runner.RunAsync(id, default));
        Assert.IsType<AgentAssigned>((await centre.EventsAsync(id))[^1].Event);
    }

    [Fact]
    public async Task An_emergency_while_an_agent_has_it_is_still_shown_and_nothing_else()
    {
        var id = await StartAsync();
        await centre.SayAsync(id, "Eg vil snakke med eit menneske", default);
        await centre.Log.UpdateAsync(id, c => c.Assign(Kari), default);
        var shown = await centre.SayAsync(id, "Det brenn i huset mitt!", default);
        Assert.Equal("emergency", shown.Kind);
        Assert.IsType<NoticeShown>((await centre.EventsAsync(id))[^1].Event);
        Assert.False((await centre.FindAsync(id))!.State.OwesTurn);
    }

    [Fact]
    public async Task A_masked_number_to_an_agent_is_told_of_without_the_bot_answering()
    {
        var id = await StartAsync();
        await centre.SayAsync(id, "Eg vil snakke med eit menneske", default);
        await centre.Log.UpdateAsync(id, c => c.Assign(Kari), default);
        await centre.SayAsync(id, "Nummeret mitt er 01819010001", default);
        Assert.Equal(NoticeKind.Privacy, Assert.IsType<NoticeShown>((await centre.EventsAsync(id))[^1].Event).Kind);
    }

    [Fact]
    public async Task An_emergency_with_a_number_in_it_shows_both_notices_and_leaves_nothing_owed()
    {
        var id = await StartAsync();
        var shown = await centre.SayAsync(id, "Det brenn i huset mitt! Ring meg på 41 23 45 67", default);
        Assert.Equal("emergency", shown.Kind);
        Assert.Equal([NoticeKind.Emergency, NoticeKind.Privacy], (await NoticesAsync(id)).Select(n => n.Kind));
        Assert.False((await centre.FindAsync(id))!.State.OwesTurn);
    }

    [Fact]
    public async Task Two_emergencies_in_one_turn_are_both_shown()
    {
        var id = await StartAsync();
        await centre.SendAsync(id, "Det brenn i huset mitt!");
        await centre.SayAsync(id, "Mannen min pustar ikkje", default);
        var notice = Assert.Single(await NoticesAsync(id));
        Assert.Contains("110", notice.Text.Value, StringComparison.Ordinal);
        Assert.Contains("Ring 113 no", notice.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_that_is_owed_is_shown_also_when_the_agent_was_quicker()
    {
        var id = await StartAsync();
        await centre.SayAsync(id, "Eg vil snakke med eit menneske", default);
        await centre.Log.UpdateAsync(id, c => c.Assign(Kari), default);
        await centre.SendAsync(id, "Nummeret mitt er 01819010001");
        var reply = Given.AgentReply(Kari, "Takk");
        await centre.Log.UpdateAsync(id, reply.Activity, c => c.AgentReply(reply), default);
        await centre.Runner.RunAsync(id, default);
        Assert.Equal(NoticeKind.Privacy, Assert.Single(await NoticesAsync(id)).Kind);
        Assert.False((await centre.FindAsync(id))!.State.OwesTurn);
    }

    [Fact]
    public async Task Who_writes_English_is_spoken_to_in_English_whichever_form_the_answer_exists_in()
    {
        var id = await StartAsync();
        var answered = await centre.SayAsync(id, "when is the recycling station open", default);
        Assert.Contains(answered.Lang, new[] { "nn", "en" });
        Assert.Equal("en", (await centre.FindAsync(id))!.State.Language);
        Assert.Equal("en", (await centre.SayAsync(id, "thanks", default)).Lang);
    }

    [Fact]
    public async Task The_first_thing_in_a_conversation_says_that_this_is_a_robot()
    {
        var id = await StartAsync();
        var welcome = Assert.IsType<NoticeShown>((await centre.EventsAsync(id))[1].Event);
        Assert.Contains("robot", welcome.Text.Value, StringComparison.Ordinal);
        Assert.Contains("Fjordvik", welcome.Text.Value, StringComparison.Ordinal);
    }

    private async Task<List<NoticeShown>> NoticesAsync(ConversationId id) =>
        (await centre.EventsAsync(id)).Select(e => e.Event).OfType<NoticeShown>().Where(n => n.Kind != NoticeKind.Welcome).ToList();

    private async Task<ConversationId> StartAsync() =>
        ((Receipt.Stored)await centre.StartAsync("fjordvik", "nn", default)).Conversation;
}
