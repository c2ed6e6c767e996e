using Conversations.Log;
using FsCheck;
using FsCheck.Fluent;
using Testing;

namespace Conversations.Tests.Log;

public abstract partial class LogSuite
{
    private static readonly AgentId[] Agents = [new("kari"), new("ola")];

    /// <summary>Every verb, right or wrong for the moment: what is refused is part of the history that did not happen.</summary>
    private static readonly Func<Conversation, int, ConversationEvent?>[] Verbs =
    [
        (c, n) => c.Receive(Given.Message($"melding {n}")),
        (c, n) => c.Receive(Given.Message($"ring meg på 41 23 45 67, {n}")),
        (c, n) => c.Receive(Given.Message("det brenn", alarm: "fire")),
        (c, _) => c.Reply(Given.Reply("svar", c.LastCitizenAt)),
        (c, _) => c.Reply(Given.Reply("fann ikkje", c.LastCitizenAt, TurnOutcome.NotFound)),
        (c, _) => c.Reply(Given.Reply("for seint", c.LastCitizenAt - 1)),
        (c, _) => c.Show(new(NoticeKind.Emergency, default, "nn", c.LastCitizenAt, EndsTurn: true)),
        (c, _) => c.Show(new(NoticeKind.Privacy, default, "nb", c.LastCitizenAt, EndsTurn: false)),
        (c, _) => c.RequestHandoff(Given.Handoff(c.LastCitizenAt)),
        (c, n) => c.Assign(Agents[n % 2]),
        (c, n) => c.AgentReply(Given.AgentReply(Agents[n % 2], "hei")),
        (c, n) => c.Note(new(Agents[n % 2], default)),
        (c, n) => c.Transfer(new(Agents[n % 2], n % 3 == 0 ? null : Agents[(n + 1) % 2], "bygg", default)),
        (c, n) => c.Return(Agents[n % 2]),
        (c, n) => c.Release(new(Agents[n % 2], "solved", null)),
        (c, _) => c.Withdraw(),
        (c, n) => n % 5 == 0 ? c.AskErasure() : null,
        (c, n) => c.Rate(new((n % 5) + 1, default)),
        (c, n) => n % 7 == 0 ? c.End(new(EndedBy.Citizen, null, null)) : null,
    ];

    [SkippableFact]
    public async Task Folding_the_events_equals_the_stored_summary()
    {
        var log = await LogAsync();
        var step = from verb in Gen.Choose(0, Verbs.Length - 1) from number in Gen.Choose(0, 1000) select (verb, number);
        var histories = step.ListOf().Sample(60, 60);
        var appended = 0;
        foreach (var history in histories)
        {
            var id = await Given.StoredAsync(log);
            foreach (var (verb, n) in history)
            {
                Time.Advance(TimeSpan.FromMilliseconds(n));
                appended += await ApplyAsync(log, id, c => Verbs[verb](c, n)) is Update.Appended ? 1 : 0;
            }

            Assert.Equal(ConversationSummary.Fold(await AllAsync(log, id)), await log.FindAsync(id, None));
        }

        Assert.True(appended > 200, $"Only {appended} verbs were accepted: the histories say nothing.");
    }

    // A verb that carries a client's id has to announce it; the conversation decides twice, on the same state.
    private static async Task<Update> ApplyAsync(ConversationLog log, ConversationId id, Func<Conversation, ConversationEvent?> verb)
    {
        var happened = verb((await log.FindAsync(id, None))!.State);
        return happened?.ClientId is { } client
            ? await log.UpdateAsync(id, client, _ => happened, None)
            : await log.UpdateAsync(id, _ => happened, None);
    }
}
