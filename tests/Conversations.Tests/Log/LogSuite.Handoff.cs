using Conversations.Accounts;
using Conversations.Handoff;
using Conversations.Log;
using Conversations.Signals;
using Microsoft.Extensions.Logging.Abstractions;
using Testing;

namespace Conversations.Tests.Log;

public abstract partial class LogSuite
{
    private static readonly AgentId Ola = new("ola");

    [SkippableFact]
    public async Task Presence_is_a_timestamp_with_a_short_life()
    {
        var presence = await PresenceAsync(await NodeAsync());
        Assert.False(await presence.IsSomebodyThereAsync(Given.Fjordvik, None));

        await presence.GoOnDutyAsync(Ola, [Given.Fjordvik], capacity: 3, None);
        Assert.True(await presence.IsSomebodyThereAsync(Given.Fjordvik, None));
        Assert.False(await presence.IsSomebodyThereAsync(new("elvdal"), None));

        Time.Advance(Presence.Life - TimeSpan.FromSeconds(1));
        Assert.True(await presence.HeartbeatAsync(Ola, None));
        Time.Advance(Presence.Life - TimeSpan.FromSeconds(1));
        Assert.Equal("Ola Nordfjord", Assert.Single(await presence.PresentAsync(None)).Name);

        Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Empty(await presence.PresentAsync(None));
        await presence.GoOffDutyAsync(Ola, None);
        Assert.False(await presence.HeartbeatAsync(Ola, None));
    }

    [SkippableFact]
    public async Task The_queue_is_oldest_first_and_says_who_has_what_and_what_was_said_last()
    {
        var node = await NodeAsync();
        using var queue = new HandoffQueue(node.Database, await PresenceAsync(node), new DroppingSignals());
        var older = await WaitingAsync(node.Log);
        Time.Advance(TimeSpan.FromSeconds(10));
        var newer = await WaitingAsync(node.Log);
        await Given.StoredAsync(node.Log);
        await node.Log.UpdateAsync(older, c => c.Assign(Ola), None);
        await SendAsync(node.Log, newer, "Er det nokon der?");

        var entries = (await FirstAsync(queue)).Entries;
        Assert.Equal([older, newer], entries.Select(e => e.Id));
        Assert.Equal([Ola, null], entries.Select(e => e.Agent));
        Assert.Equal((HandoffReason.Asked, "Er det nokon der?", true), (entries[1].Reason!.Value, entries[1].LastText, entries[1].CitizenSpokeLast));
    }

    [SkippableFact]
    public async Task Everyone_who_follows_the_queue_sees_a_claim()
    {
        var signals = new LocalSignals(NullLogger<LocalSignals>.Instance);
        var node = await NodeAsync(signals);
        using var queue = new HandoffQueue(node.Database, await PresenceAsync(node), signals);
        var id = await WaitingAsync(node.Log);
        var desks = Enumerable.Range(0, 3).Select(_ => UntilAsync(queue, s => s.Entries.Single(e => e.Id == id).Agent == Ola)).ToList();
        using var stop = new CancellationTokenSource();
        var looking = LookAsync(queue, stop.Token);

        await node.Log.UpdateAsync(id, c => c.Assign(Ola), None);
        await Task.WhenAll(desks).WaitAsync(TimeSpan.FromSeconds(10));
        await stop.CancelAsync();
        await looking;
    }

    [SkippableFact]
    public async Task A_conversation_asked_erased_goes_when_no_agent_has_it()
    {
        var log = await LogAsync();
        var (quiet, held) = (await Given.StoredAsync(log), await WaitingAsync(log));
        await log.UpdateAsync(held, c => c.Assign(Ola), None);
        foreach (var id in new[] { quiet, held }) Assert.IsType<Update.Appended>(await log.UpdateAsync(id, c => c.AskErasure(), None));
        Assert.IsType<Update.Refused>(await log.UpdateAsync(held, c => c.AskErasure(), None));

        Assert.Equal([quiet], await log.ErasableAsync(10, None));
        Assert.IsType<Update.Refused>(await log.DeleteAsync(held, c => c.MayBeErased, None));
        await log.UpdateAsync(held, c => c.Release(new(Ola, "solved", null)), None);
        Assert.Equal(2, (await log.ErasableAsync(10, None)).Count);
        Assert.IsType<Update.Gone>(await log.DeleteAsync(held, c => c.MayBeErased, None));
        Assert.Null(await log.FindAsync(held, None));
    }

    [SkippableFact]
    public async Task A_conversation_that_is_to_be_erased_cannot_be_claimed()
    {
        var log = await LogAsync();
        var id = await WaitingAsync(log);
        await log.UpdateAsync(id, c => c.AskErasure(), None);
        Assert.IsType<Update.Refused>(await log.UpdateAsync(id, c => c.Assign(Ola), None));
    }

    [SkippableFact]
    public async Task A_follower_of_a_deleted_conversation_comes_to_its_end()
    {
        var signals = new LocalSignals(NullLogger<LocalSignals>.Instance);
        var log = await LogAsync(signals);
        var feed = new ConversationFeed(log, signals, Time);
        var id = await Given.StoredAsync(log);
        var read = ReadAllAsync(feed, id);
        await Task.Delay(50);
        await log.DeleteAsync(id, None);
        Assert.Equal(1, await read.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    private static async Task<int> ReadAllAsync(ConversationFeed feed, ConversationId id)
    {
        var read = 0;
        await foreach (var _ in feed.FollowAsync(id, 0, None)) read++;
        return read;
    }

    private async Task<Presence> PresenceAsync(Node node)
    {
        await new AgentDirectory(node.Database).RememberAsync(Ola, "Ola Nordfjord", "fjordkontakt", None);
        return new Presence(node.Database, Time);
    }

    private static async Task<ConversationId> WaitingAsync(ConversationLog log)
    {
        var id = await Given.StoredAsync(log);
        await SendAsync(log, id, "Eg vil snakke med nokon");
        await log.UpdateAsync(id, c => c.RequestHandoff(Given.Handoff(c.LastCitizenAt)), None);
        return id;
    }

    private static Task<QueueState> FirstAsync(HandoffQueue queue) => UntilAsync(queue, _ => true);

    private static async Task<QueueState> UntilAsync(HandoffQueue queue, Func<QueueState, bool> wanted)
    {
        await foreach (var state in queue.FollowAsync(None))
        {
            if (wanted(state)) return state;
        }

        throw new InvalidOperationException("The queue ended.");
    }

    private static async Task LookAsync(HandoffQueue queue, CancellationToken ct)
    {
        try
        {
            while (true) await queue.LookAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The test is done.
        }
    }
}
