using Conversations.Log;
using Testing;

namespace Conversations.Tests.Log;

public abstract partial class LogSuite
{
    [SkippableFact]
    public async Task What_is_appended_is_read_back_in_order_with_its_text_intact()
    {
        var log = await LogAsync();
        var id = await Given.StoredAsync(log);
        await SendAsync(log, id, "Kva kostar blåbær på Åsen? 😀");
        await log.UpdateAsync(id, c => c.Reply(Given.Reply("Ingenting.", c.LastCitizenAt)), None);

        var all = await AllAsync(log, id);
        Assert.Equal([1L, 2, 3], all.Select(e => e.Sequence));
        Assert.Equal("Kva kostar blåbær på Åsen? 😀", Assert.IsType<CitizenMessageReceived>(all[1].Event).Text.Value);
        Assert.Equal(Time.GetUtcNow(), all[2].At);
        Assert.Equal([3L], (await log.ReadPageAsync(id, after: 2, limit: 10, None)).Select(e => e.Sequence));
    }

    [SkippableFact]
    public async Task A_long_history_is_read_whole_page_by_page()
    {
        var log = await LogAsync();
        var id = await Given.StoredAsync(log);
        await Task.WhenAll(Enumerable.Range(0, 600).Select(n => SendAsync(log, id, $"melding {n}")));
        Assert.Equal(Enumerable.Range(1, 601).Select(n => (long)n), (await AllAsync(log, id)).Select(e => e.Sequence));
    }

    [SkippableFact]
    public async Task The_same_activity_id_is_stored_once_and_answered_twice()
    {
        var log = await LogAsync();
        var id = await Given.StoredAsync(log);
        var activity = new ActivityId("from-the-client");
        var first = Assert.IsType<Update.Appended>(await SendAsync(log, id, "Hei", activity));
        var second = Assert.IsType<Update.AlreadyStored>(await SendAsync(log, id, "Hei", activity));
        Assert.Equal(first.Stored.Sequence, second.Sequence);
        Assert.Equal(2, (await AllAsync(log, id)).Count);
    }

    [SkippableFact]
    public async Task A_retry_after_the_end_is_still_answered_as_the_first_time()
    {
        var log = await LogAsync();
        var id = await Given.StoredAsync(log);
        var activity = ActivityId.New();
        await SendAsync(log, id, "Hei", activity);
        await log.UpdateAsync(id, c => c.End(new(EndedBy.Citizen, null, null)), None);
        Assert.IsType<Update.AlreadyStored>(await SendAsync(log, id, "Hei", activity));
        Assert.IsType<Update.Refused>(await SendAsync(log, id, "Ein til"));
    }

    [SkippableFact]
    public async Task The_same_activity_id_in_another_conversation_is_another_message()
    {
        var log = await LogAsync();
        var (one, two) = (await Given.StoredAsync(log), await Given.StoredAsync(log));
        var activity = ActivityId.New();
        Assert.IsType<Update.Appended>(await SendAsync(log, one, "Hei", activity));
        Assert.IsType<Update.Appended>(await SendAsync(log, two, "Hei", activity));
    }

    [SkippableFact]
    public async Task A_fault_in_one_decision_is_that_callers_alone()
    {
        var log = await LogAsync();
        var id = await Given.StoredAsync(log);
        var fine = Enumerable.Range(0, 20).Select(n => SendAsync(log, id, $"{n}")).ToList();
        var faulty = log.UpdateAsync(id, _ => throw new FormatException("broken policy"), None);
        var more = Enumerable.Range(0, 20).Select(n => SendAsync(log, id, $"{n}")).ToList();

        await Assert.ThrowsAsync<FormatException>(() => faulty);
        Assert.All(await Task.WhenAll(fine.Concat(more)), u => Assert.IsType<Update.Appended>(u));
        Assert.Equal(41, (await AllAsync(log, id)).Count);
    }

    [SkippableFact]
    public async Task A_row_that_the_database_refuses_fails_alone()
    {
        var log = await LogAsync();
        var taken = Given.Start();
        await log.StartAsync(ConversationId.New(), taken, None);
        var id = await Given.StoredAsync(log);

        var before = SendAsync(log, id, "før");
        var clash = log.StartAsync(ConversationId.New(), taken, None);
        var after = SendAsync(log, id, "etter");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => clash);
        Assert.IsType<Update.Appended>(await before);
        Assert.IsType<Update.Appended>(await after);
        Assert.Equal(3, (await AllAsync(log, id)).Count);
    }

    [SkippableFact]
    public async Task A_refusal_stores_nothing_and_tells_how_it_stands()
    {
        var log = await LogAsync();
        var id = await Given.StoredAsync(log);
        var refused = Assert.IsType<Update.Refused>(await log.UpdateAsync(id, c => c.Assign(new("kari")), None));
        Assert.Equal(ConversationStatus.WithBot, refused.State.Status);
        Assert.Single(await AllAsync(log, id));
    }

    [SkippableFact]
    public async Task An_unknown_conversation_is_gone_and_reads_empty()
    {
        var log = await LogAsync();
        Assert.IsType<Update.Gone>(await SendAsync(log, new("nowhere"), "Hei"));
        Assert.Empty(await AllAsync(log, new("nowhere")));
        Assert.Null(await log.FindAsync(new("nowhere"), None));
    }

    [SkippableFact]
    public async Task A_turn_is_due_for_others_only_after_its_grace_and_longest_due_first()
    {
        var log = await LogAsync();
        var (early, late) = (await Given.StoredAsync(log), await Given.StoredAsync(log));
        await SendAsync(log, early, "Hei");
        Time.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(log, late, "Hei");
        Time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Empty(await log.OwedAsync(Time.GetUtcNow(), 10, None));
        Time.Advance(TimeSpan.FromSeconds(1.2));
        Assert.Equal([early, late], await log.OwedAsync(Time.GetUtcNow(), 10, None));
        await log.UpdateAsync(early, c => c.Reply(Given.Reply("Hei!", c.LastCitizenAt)), None);
        Assert.Equal([late], await log.OwedAsync(Time.GetUtcNow(), 10, None));
    }
}
