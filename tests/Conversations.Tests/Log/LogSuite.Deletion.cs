using Conversations.Log;
using Dapper;
using Testing;

namespace Conversations.Tests.Log;

public abstract partial class LogSuite
{
    [SkippableFact]
    public async Task An_append_to_a_deleted_conversation_is_gone()
    {
        var log = await LogAsync();
        var id = await Given.StoredAsync(log);
        var activity = ActivityId.New();
        await SendAsync(log, id, "Hei", activity);
        await log.DeleteAsync(id, None);

        Assert.IsType<Update.Gone>(await SendAsync(log, id, "Hei igjen"));
        Assert.IsType<Update.Gone>(await SendAsync(log, id, "Hei", activity));
        Assert.Null(await log.FindAsync(id, None));
        Assert.Empty(await AllAsync(log, id));
        await log.DeleteAsync(id, None);
    }

    [SkippableFact]
    public async Task A_deletion_among_appends_from_other_nodes_leaves_nothing_behind()
    {
        var logs = await LogsAsync(3);
        for (var round = 0; round < 5; round++)
        {
            var id = await Given.StoredAsync(logs[0]);
            var writing = Enumerable.Range(0, 30).Select(n => Task.Run(() => SendAsync(logs[n % 3], id, $"{n}"))).ToList();
            var deleting = Task.Run(() => logs[1].DeleteAsync(id, None));
            var answers = await Task.WhenAll(writing);
            await deleting;

            Assert.All(answers, a => Assert.True(a is Update.Appended or Update.Gone));
            Assert.Empty(await AllAsync(logs[2], id));
        }
    }

    [SkippableFact]
    public async Task An_ended_conversation_leaves_its_facts_and_they_equal_the_log()
    {
        var node = await NodeAsync();
        var id = await EndedStoryAsync(node.Log);

        var facts = ConversationFacts.Of(await AllAsync(node.Log, id));
        Assert.Equal((2, 1, 1, 5), (facts.CitizenMessages, facts.Answered, facts.AgentMessages, facts.Rating));
        Assert.Equal(TimeSpan.FromSeconds(30), facts.Waited);
        var row = await FactsRowAsync(node, id);
        Assert.Equal(("solved", "bygg/garasje", 2L, 30_000L), row);
    }

    [SkippableFact]
    public async Task Facts_outlive_the_conversation_and_hold_none_of_its_text()
    {
        var node = await NodeAsync();
        var id = await EndedStoryAsync(node.Log);
        await node.Log.DeleteAsync(id, None);
        Assert.Equal(("solved", "bygg/garasje", 2L, 30_000L), await FactsRowAsync(node, id));

        await using var connection = await node.Database.ConnectAsync(None);
        var row = (IDictionary<string, object?>)await connection.QuerySingleAsync("select * from conversation_facts where conversation_id = @id", new { id = id.Value });
        Assert.DoesNotContain(row.Values, value => value is string text && text.Contains("hemmeleg", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_conversation_deleted_before_its_end_leaves_facts_too()
    {
        var node = await NodeAsync();
        var id = await Given.StoredAsync(node.Log);
        await SendAsync(node.Log, id, "Hei");
        await node.Log.DeleteAsync(id, None);
        Assert.Equal((null, null, 1L, null), await FactsRowAsync(node, id));
    }

    private async Task<ConversationId> EndedStoryAsync(ConversationLog log)
    {
        var kari = new AgentId("kari");
        var id = await Given.StoredAsync(log);
        await SendAsync(log, id, "hemmeleg spørsmål");
        await log.UpdateAsync(id, c => c.Reply(Given.Reply("svar", c.LastCitizenAt)), None);
        await SendAsync(log, id, "eg vil snakke med nokon");
        await log.UpdateAsync(id, c => c.RequestHandoff(Given.Handoff(c.LastCitizenAt)), None);
        Time.Advance(TimeSpan.FromSeconds(30));
        await log.UpdateAsync(id, c => c.Assign(kari), None);
        var reply = Given.AgentReply(kari, "Hei, dette er Kari");
        await log.UpdateAsync(id, reply.Activity, c => c.AgentReply(reply), None);
        await log.UpdateAsync(id, c => c.End(new(EndedBy.Agent, "solved", "bygg/garasje")), None);
        await log.UpdateAsync(id, c => c.Rate(new(5, default)), None);
        return id;
    }

    private static async Task<(string? Outcome, string? Topic, long Messages, long? Waited)> FactsRowAsync(Node node, ConversationId id)
    {
        const string sql = """
            select outcome, topic, cast(citizen_messages as bigint), waited_ms
            from conversation_facts
            where conversation_id = @id
            """;
        await using var connection = await node.Database.ConnectAsync(None);
        return await connection.QuerySingleAsync<(string?, string?, long, long?)>(sql, new { id = id.Value });
    }
}
