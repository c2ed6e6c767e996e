using Conversations;
using Conversations.Privacy;
using Testing;

namespace Conversations.Tests;

public sealed class ConversationTests
{
    private static readonly AgentId Kari = new("kari");
    private static readonly AgentId Ola = new("ola");

    [Fact]
    public void A_message_makes_the_bot_owe_a_reply() => Assert.True(Given.Asked().OwesReply);

    [Fact]
    public void A_reply_settles_what_was_owed()
    {
        var asked = Given.Asked();
        var reply = asked.Reply(Given.Reply("Klokka sju.", asked.LastCitizenAt));
        Assert.NotNull(reply);
        Assert.False(asked.Apply(reply).OwesReply);
    }

    [Fact]
    public void A_reply_to_what_the_citizen_has_since_added_to_is_refused()
    {
        var asked = Given.Asked();
        var more = asked.Apply(Given.Message("og kva kostar det?"));
        Assert.Null(more.Reply(Given.Reply("Klokka sju.", asked.LastCitizenAt)));
        Assert.NotNull(more.Reply(Given.Reply("Klokka sju, og prisen ...", more.LastCitizenAt)));
    }

    [Fact]
    public void A_second_reply_to_the_same_turn_is_refused()
    {
        var asked = Given.Asked();
        var answered = asked.Apply(Given.Reply("Klokka sju.", asked.LastCitizenAt));
        Assert.Null(answered.Reply(Given.Reply("Klokka åtte.", asked.LastCitizenAt)));
    }

    [Fact]
    public void The_bot_never_speaks_over_an_agent()
    {
        var asked = Given.Waiting().Apply(Given.Message("Er du der?"));
        var held = asked.Apply(asked.Assign(Kari)!);
        Assert.Null(held.Reply(Given.Reply("Ja.", held.LastCitizenAt)));
        Assert.Null(held.RequestHandoff(Given.Handoff(held.LastCitizenAt)));
    }

    [Fact]
    public void A_message_to_an_agent_owes_the_bot_nothing() =>
        Assert.False(Given.WithAgent(Kari).Apply(Given.Message("Takk")).OwesTurn);

    [Fact]
    public void The_bot_still_answers_while_the_citizen_waits()
    {
        var waiting = Given.Waiting().Apply(Given.Message("Når opnar de?"));
        Assert.NotNull(waiting.Reply(Given.Reply("Klokka ni.", waiting.LastCitizenAt)));
    }

    [Fact]
    public void A_claimed_conversation_cannot_be_claimed_again()
    {
        var held = Given.WithAgent(Kari);
        Assert.Null(held.Assign(Ola));
        Assert.Null(held.Assign(Kari));
    }

    [Fact]
    public void Only_the_agent_who_holds_it_may_write_transfer_release_or_return()
    {
        var held = Given.WithAgent(Kari);
        Assert.NotNull(held.AgentReply(Given.AgentReply(Kari, "Hei")));
        Assert.Null(held.AgentReply(Given.AgentReply(Ola, "Hei")));
        Assert.Null(held.Transfer(new(Ola, Kari, "fjordkontakt", default)));
        Assert.Null(held.Release(new(Ola, "solved", null)));
        Assert.Null(held.Return(Ola));
    }

    [Fact]
    public void A_released_conversation_is_with_the_bot_again()
    {
        var held = Given.WithAgent(Kari);
        var released = held.Apply(held.Release(new(Kari, "solved", "bygg/garasje"))!);
        Assert.Equal(ConversationStatus.WithBot, released.Status);
        Assert.Null(released.Agent);
        Assert.True(released.Apply(Given.Message("Ein ting til")).OwesReply);
    }

    [Fact]
    public void A_transfer_to_a_colleague_changes_the_holder_and_to_a_queue_makes_it_wait()
    {
        var held = Given.WithAgent(Kari);
        var toOla = held.Apply(held.Transfer(new(Kari, Ola, "fjordkontakt", default))!);
        Assert.Equal((ConversationStatus.WithAgent, Ola), (toOla.Status, toOla.Agent!.Value));
        var toQueue = held.Apply(held.Transfer(new(Kari, null, "bygg", default))!);
        Assert.Equal((ConversationStatus.Waiting, "bygg"), (toQueue.Status, toQueue.Queue));
        Assert.Null(toQueue.Agent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_emergency_is_owed_a_notice_in_every_open_state(bool withAgent)
    {
        var state = (withAgent ? Given.WithAgent(Kari) : Given.AConversation()).Apply(Given.Message("Det brenn!", alarm: "fire"));
        var notice = state.Show(new(NoticeKind.Emergency, default, "nn", state.LastCitizenAt, EndsTurn: true));
        Assert.NotNull(notice);
        Assert.False(state.Apply(notice).OwesTurn);
        Assert.Null(state.Apply(notice).Show(new(NoticeKind.Emergency, default, "nn", state.LastCitizenAt, EndsTurn: true)));
    }

    [Fact]
    public void A_notice_for_an_older_message_does_not_settle_a_newer_alarm()
    {
        var first = Given.AConversation().Apply(Given.Message("Det brenn!", alarm: "fire"));
        var second = first.Apply(Given.Message("Og nokon er skadd", alarm: "ambulance"));
        Assert.Null(second.Show(new(NoticeKind.Emergency, default, "nn", first.LastCitizenAt, EndsTurn: true)));
        Assert.True(second.OwesTurn);
    }

    [Fact]
    public void Masked_text_is_owed_a_privacy_notice_that_leaves_the_reply_owed()
    {
        var message = Given.Message("x") with { Masked = [RedactionKind.Phone] };
        var asked = Given.AConversation(message);
        var told = asked.Apply(asked.Show(new(NoticeKind.Privacy, default, "nn", asked.LastCitizenAt, EndsTurn: false))!);
        Assert.True(told.OwesReply);
        Assert.Equal(0, told.PrivacyOwedAt);
    }

    [Fact]
    public void An_ended_conversation_takes_nothing_but_a_rating()
    {
        var ended = Given.Asked().Apply(new ConversationEnded(EndedBy.Citizen, null, null));
        Assert.Null(ended.Receive(Given.Message("Hallo?")));
        Assert.Null(ended.Assign(Kari));
        Assert.Null(ended.Show(new(NoticeKind.Welcome, default, "nn", 0, false)));
        Assert.Null(ended.End(new(EndedBy.Idle, null, null)));
        Assert.NotNull(ended.Rate(new(5, default)));
        Assert.False(ended.OwesTurn);
    }

    [Fact]
    public void Misses_are_counted_in_a_row()
    {
        var first = Given.Asked();
        var missed = first.Apply(Given.Reply("Fann ikkje.", first.LastCitizenAt, TurnOutcome.NotFound)).Apply(Given.Message("blæ"));
        var again = missed.Apply(Given.Reply("Fann ikkje.", missed.LastCitizenAt, TurnOutcome.NotFound));
        Assert.Equal(2, again.Misses);
        var found = again.Apply(Given.Message("garasje"));
        Assert.Equal(0, found.Apply(Given.Reply("Garasje ...", found.LastCitizenAt)).Misses);
    }

    [Fact]
    public void An_event_from_a_newer_version_stops_all_appends()
    {
        var foreign = Given.Asked().Apply(new UnknownEvent("something-new", "{}"));
        Assert.Null(foreign.Receive(Given.Message("Hei")));
        Assert.Null(foreign.Reply(Given.Reply("Hei", foreign.LastCitizenAt)));
        Assert.Null(foreign.Rate(new(5, default)));
        Assert.False(foreign.OwesTurn);
    }
}
