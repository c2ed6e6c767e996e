using Bot.Commands;
using Conversations.Log;
using Conversations.Storage;
using Dapper;
using Microsoft.Extensions.Configuration;
using Testing;

namespace Bot.Tests.Commands;

/// <summary>A demonstration is made of what the program itself would have stored.</summary>
public sealed class SeedTests
{
    [Fact]
    public async Task Every_story_plays_to_the_end_it_says()
    {
        var connection = TestDatabases.NewSqlite();
        var stories = SeedStory.Read(Repository.Content);
        await using (var seeding = await Seeding.BeginAsync(new Installation(Repository.Content, connection), new ConfigurationBuilder().Build(), 1, default))
        {
            foreach (var story in stories) await seeding.PlayAsync(story, new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero), default);
            for (var n = 0; n < 20; n++) await seeding.PlayAsync(seeding.Question(), new DateTimeOffset(2026, 11, 3, 10, 0, 0, TimeSpan.Zero), default);
        }

        await using var database = Database.Open(connection);
        await using var read = await database.ConnectAsync(default);
        var states = (await read.QueryAsync<(string Status, long Count)>("select status, count(*) from conversations group by status")).ToDictionary(s => s.Status, s => s.Count);
        Assert.Equal(stories.Count(s => s.Ends == "waiting"), states["Waiting"]);
        Assert.Equal(stories.Count(s => s.Ends == "held"), states["WithAgent"]);
        Assert.True(states["Ended"] >= stories.Count(s => s.Ends is "ended" or "solved"));
        Assert.Equal(stories.Count(s => s.Ends == "solved"), await read.ExecuteScalarAsync<long>("select count(*) from conversation_facts where ended_by = 'Agent' and outcome is not null"));
    }

    [Fact]
    public void The_stories_are_of_all_municipalities_and_both_forms()
    {
        var stories = SeedStory.Read(Repository.Content);
        Assert.Equal(["elvdal", "fjordvik", "storoy"], stories.Select(s => s.Municipality).Distinct().Order());
        Assert.Subset(stories.Select(s => s.Language).ToHashSet(), new HashSet<string> { "nn", "nb" });
    }
}
