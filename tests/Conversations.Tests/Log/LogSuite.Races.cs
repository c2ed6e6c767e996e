using Conversations.Log;
using Testing;

namespace Conversations.Tests.Log;

public abstract partial class LogSuite
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Twenty_agents_claim_one_conversation_and_one_wins(int nodeCount)
    {
        var logs = await LogsAsync(nodeCount);
        for (var round = 0; round < 10; round++)
        {
            var id = await Given.StoredAsync(logs[0]);
            await SendAsync(logs[0], id, "Eg vil snakke med nokon");
            await logs[0].UpdateAsync(id, c => c.RequestHandoff(Given.Handoff(c.LastCitizenAt)), None);

            var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
                Task.Run(() => logs[n % nodeCount].UpdateAsync(id, c => c.Assign(new($"agent-{n}")), None))));

            var won = Assert.Single(claims.OfType<Update.Appended>());
            var winner = ((AgentAssigned)won.Stored.Event).Agent;
            Assert.All(claims.OfType<Update.Refused>(), lost => Assert.Equal(winner, lost.State.Agent));
            Assert.Equal(19, claims.OfType<Update.Refused>().Count());
        }
    }

    [SkippableFact]
    public async Task Four_nodes_run_one_owed_turn_and_one_reply_is_stored()
    {
        var logs = await LogsAsync(4);
        for (var round = 0; round < 10; round++)
        {
            var id = await Given.StoredAsync(logs[0]);
            await SendAsync(logs[0], id, "Når opnar de?");
            var replies = await Task.WhenAll(logs.Select((log, n) =>
                Task.Run(() => log.UpdateAsync(id, c => c.Reply(Given.Reply($"svar {n}", c.LastCitizenAt)), None))));
            Assert.Single(replies.OfType<Update.Appended>());
            Assert.Single((await AllAsync(logs[0], id)).Select(e => e.Event).OfType<BotReplied>());
        }
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Eight_writers_with_ten_messages_each_leave_no_hole(int nodeCount)
    {
        var logs = await LogsAsync(nodeCount);
        var id = await Given.StoredAsync(logs[0]);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var n = 0; n < 10; n++)
                Assert.IsType<Update.Appended>(await SendAsync(logs[writer % nodeCount], id, $"{writer}/{n}"));
        })));

        var all = await AllAsync(logs[0], id);
        Assert.Equal(Enumerable.Range(1, 81).Select(n => (long)n), all.Select(e => e.Sequence));
        foreach (var writer in Enumerable.Range(0, 8))
        {
            var own = all.Select(e => e.Event).OfType<CitizenMessageReceived>().Select(m => m.Text.Value)
                .Where(text => text.StartsWith($"{writer}/", StringComparison.Ordinal));
            Assert.Equal(Enumerable.Range(0, 10).Select(n => $"{writer}/{n}"), own);
        }
    }

    [SkippableFact]
    public async Task One_activity_id_sent_to_four_nodes_at_once_is_stored_once()
    {
        var logs = await LogsAsync(4);
        var id = await Given.StoredAsync(logs[0]);
        for (var round = 0; round < 10; round++)
        {
            var activity = ActivityId.New();
            var answers = await Task.WhenAll(logs.Select(log => Task.Run(() => SendAsync(log, id, "Hei", activity))));
            var stored = Assert.Single(answers.OfType<Update.Appended>());
            Assert.All(answers.OfType<Update.AlreadyStored>(), again => Assert.Equal(stored.Stored.Sequence, again.Sequence));
            Assert.Equal(3, answers.OfType<Update.AlreadyStored>().Count());
        }

        Assert.Equal(11, (await AllAsync(logs[0], id)).Count);
    }

    [SkippableFact]
    public async Task A_reply_that_is_overtaken_by_the_citizen_is_dropped()
    {
        var logs = await LogsAsync(2);
        for (var round = 0; round < 20; round++)
        {
            var id = await Given.StoredAsync(logs[0]);
            var asked = Assert.IsType<Update.Appended>(await SendAsync(logs[0], id, "Når opnar de?"));
            var more = Task.Run(() => SendAsync(logs[1], id, "og kvar?"));
            var reply = await Task.Run(() => logs[0].UpdateAsync(id, c => c.Reply(Given.Reply("Ni.", asked.Stored.Sequence)), None));
            await more;

            var now = (await logs[0].FindAsync(id, None))!.State;
            Assert.True(now.OwesReply);
            var events = (await AllAsync(logs[0], id)).Select(e => e.Event).ToList();
            if (reply is Update.Refused) Assert.DoesNotContain(events, e => e is BotReplied);
            else Assert.IsType<CitizenMessageReceived>(events[^1]);
        }
    }

    [SkippableFact]
    public async Task Many_conversations_on_many_nodes_never_block_each_other_for_ever()
    {
        var logs = await LogsAsync(4);
        var ids = new List<ConversationId>();
        for (var n = 0; n < 12; n++) ids.Add(await Given.StoredAsync(logs[0]));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            var random = new Random(writer);
            for (var n = 0; n < 40; n++)
                Assert.IsType<Update.Appended>(await SendAsync(logs[writer % 4], ids[random.Next(ids.Count)], $"{writer}/{n}"));
        })));

        var stored = 0;
        foreach (var id in ids) stored += (await AllAsync(logs[0], id)).Count - 1;
        Assert.Equal(640, stored);
    }

    private async Task<IReadOnlyList<ConversationLog>> LogsAsync(int count)
    {
        var logs = new List<ConversationLog>();
        for (var n = 0; n < count; n++) logs.Add(await LogAsync());
        return logs;
    }
}
