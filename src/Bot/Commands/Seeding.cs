using Bot.Channels;
using Bot.Turns;
using Conversations;
using Conversations.Accounts;
using Conversations.Log;
using Conversations.Privacy;
using KnowledgeBase;
using KnowledgeBase.Articles;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Commands;

/// <summary>
/// Plays conversations through the very same door, turn and log as live ones, at a clock that is set back and moved by
/// hand: what a demonstration shows is what the program would have stored.
/// </summary>
internal sealed class Seeding : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly SetClock clock;
    private readonly Random chance;

    private Seeding(ServiceProvider services, SetClock clock, Random chance) => (this.services, this.clock, this.chance) = (services, clock, chance);

    private ConversationLog Log => services.GetRequiredService<ConversationLog>();

    private ContentSnapshot Content => services.GetRequiredService<ContentLibrary>().Current;

    public static async Task<Seeding> BeginAsync(Installation place, IConfiguration settings, int seed, CancellationToken ct)
    {
        var set = new SetClock();
        var parts = new ServiceCollection().AddLogging().AddKari(place, settings);
        parts.Replace(ServiceDescriptor.Singleton<SomebodyThere>((_, _) => ValueTask.FromResult(true)));
        parts.Replace(ServiceDescriptor.Singleton<TimeProvider>(set));
        var seeding = new Seeding(parts.BuildServiceProvider(), set, new Random(seed));
        await Conversations.Storage.SchemaSteps.ApplyAsync(seeding.services.GetRequiredService<Conversations.Storage.Database>(), ct);
        return seeding;
    }

    /// <summary>A question from an article's own, asked and answered: most conversations are no longer than that.</summary>
    public SeedStory Question()
    {
        var articles = Content.Articles.All.Where(a => a.Questions.Count > 0).ToList();
        var article = articles[chance.Next(articles.Count)];
        var municipalities = Content.Municipalities.Keys.Order(StringComparer.Ordinal).ToList();
        return new SeedStory
        {
            Municipality = municipalities[chance.Next(municipalities.Count)],
            Language = article.Language,
            Says = [article.Questions[chance.Next(article.Questions.Count)]],
            Ends = chance.Next(3) == 0 ? "open" : "ended",
            Rating = chance.Next(4) == 0 ? 3 + chance.Next(3) : null,
        };
    }

    public async Task PlayAsync(SeedStory story, DateTimeOffset at, CancellationToken ct)
    {
        clock.Now = at;
        var receiver = services.GetRequiredService<Receiver>();
        if (await receiver.StartAsync(story.Municipality, story.Language, "webchat", page: null, ct) is not Receipt.Stored { Conversation: var id })
            throw new UsageException($"demo/stories.yaml names a municipality that is not in the content: {story.Municipality}.");
        foreach (var text in story.Says) await HearAsync(id, text, ct);
        if (story.Agent is { } agent) await HandOverAsync(id, story, new AgentId(agent), ct);
        if (story.Ends == "ended") await DoAsync(id, c => c.End(new(EndedBy.Citizen, null, null)), ct);
        if (story.Rating is { } score) await DoAsync(id, c => c.Rate(new(score, PrivacyGuard.Citizen(story.Comment ?? "").Text)), ct);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task HandOverAsync(ConversationId id, SeedStory story, AgentId agent, CancellationToken ct)
    {
        await RememberAsync(agent, ct);
        if (await DoAsync(id, c => c.Assign(agent), ct) is not Update.Appended)
            throw new UsageException($"demo/stories.yaml: \"{story.Says[^1]}\" does not call a person, so {agent} cannot take it.");
        foreach (var line in story.Talk)
        {
            if (line.Citizen is { } text) await HearAsync(id, text, ct);
            if (line.Agent is { } reply) await SayAsync(id, agent, reply, ct);
        }

        if (story.Note is { } note) await DoAsync(id, c => c.Note(new(agent, PrivacyGuard.Agent(note).Text)), ct);
        if (story.Ends == "released") await DoAsync(id, c => c.Release(new(agent, story.Outcome ?? "solved", story.Topic)), ct);
        if (story.Ends == "solved") await DoAsync(id, c => c.End(new(EndedBy.Agent, story.Outcome ?? "solved", story.Topic)), ct);
    }

    private async Task HearAsync(ConversationId id, string text, CancellationToken ct)
    {
        Pass(5, 40);
        await services.GetRequiredService<Receiver>().ReceiveAsync(id, ActivityId.New().Value, text, ct);
        await services.GetRequiredService<TurnRunner>().RunAsync(id, ct);
    }

    private async Task SayAsync(ConversationId id, AgentId agent, string text, CancellationToken ct)
    {
        Pass(15, 90);
        var reply = new AgentReplied(ActivityId.New(), agent, PrivacyGuard.Agent(text).Text);
        await Log.UpdateAsync(id, reply.Activity, c => c.AgentReply(reply), ct);
    }

    private Task<Update> DoAsync(ConversationId id, Func<Conversation, ConversationEvent?> verb, CancellationToken ct)
    {
        Pass(10, 120);
        return Log.UpdateAsync(id, verb, ct);
    }

    private async Task RememberAsync(AgentId agent, CancellationToken ct)
    {
        var known = Content.Centres.Values.Select(centre => (Centre: centre, Agent: centre.Agent(agent.Value))).FirstOrDefault(found => found.Agent is not null);
        if (known.Agent is null) throw new UsageException($"demo/stories.yaml names an agent that is in no centre: {agent}.");
        await services.GetRequiredService<AgentDirectory>().RememberAsync(agent, known.Agent.Name, known.Centre.Id, ct);
    }

    private void Pass(int leastSeconds, int mostSeconds) => clock.Now += TimeSpan.FromSeconds(leastSeconds + chance.Next(mostSeconds - leastSeconds));

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
