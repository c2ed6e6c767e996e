using Testing;

namespace EndToEnd.Tests;

/// <summary>A citizen and an agent in the middle of a conversation, each behind a network of their own.</summary>
public sealed class Meeting : IAsyncDisposable
{
    private int said;

    private Meeting(Product product, Network citizensNetwork, Network agentsNetwork, CitizenPage citizen, AgentPage agent)
    {
        (Product, CitizensNetwork, AgentsNetwork) = (product, citizensNetwork, agentsNetwork);
        (Citizen, Agent) = (citizen, agent);
    }

    public Product Product { get; }

    public Network CitizensNetwork { get; }

    public Network AgentsNetwork { get; }

    public CitizenPage Citizen { get; }

    public AgentPage Agent { get; }

    /// <summary>All that either has written, in the order it was written.</summary>
    public List<string> Written { get; } = [];

    public static async Task<Meeting> BeginAsync(Browsers browsers)
    {
        var (citizensPage, agentsPage) = (await browsers.PageAsync(), await browsers.PageAsync());
        var product = await Product.StartAsync();
        var (citizensNetwork, agentsNetwork) = (new Network(product.Port), new Network(product.Port));
        var agent = await AgentPage.SignInAsync(agentsPage, agentsNetwork.Address, "Ingrid Prøvedal");
        await agent.GoOnDutyAsync();
        var citizen = await CitizenPage.OpenAsync(citizensPage, citizensNetwork.Address);
        await citizen.SayAsync("Eg vil snakke med eit menneske");
        await agent.Waiting.First.WaitForAsync();
        await agent.ClaimFirstAsync();
        await citizen.SeesAsync("Du snakkar no med Ingrid");
        var meeting = new Meeting(product, citizensNetwork, agentsNetwork, citizen, agent);
        await meeting.BothWriteAsync();
        await meeting.BothSeeAllAsync();
        return meeting;
    }

    public async Task BothWriteAsync()
    {
        await CitizenWritesAsync();
        await AgentWritesAsync();
    }

    public async Task CitizenWritesAsync()
    {
        var text = $"innbyggjar {++said}.";
        Written.Add(text);
        await Citizen.SayAsync(text);
    }

    public async Task AgentWritesAsync()
    {
        var text = $"rettleiar {++said}.";
        Written.Add(text);
        await Agent.SayAsync(text);
    }

    /// <summary>Everything written stands once on both sides, and in the same order.</summary>
    public async Task BothSeeAllAsync(float withinMs = 45_000)
    {
        foreach (var text in Written)
        {
            await Citizen.SeesAsync(text, withinMs);
            await Agent.SeesAsync(text, withinMs);
        }

        // A message of one's own stands there before it is acknowledged; wait for the log's own order.
        for (var tries = 0; tries < 100 && !(await TheirsAsync(Citizen.WordsAsync)).SequenceEqual(await TheirsAsync(Agent.WordsAsync)); tries++) await Task.Delay(100);
        var (citizen, agent) = (await TheirsAsync(Citizen.WordsAsync), await TheirsAsync(Agent.WordsAsync));
        Assert.Equal(citizen, agent);
        Assert.Equal(Written.Order(StringComparer.Ordinal), citizen.Order(StringComparer.Ordinal));
    }

    /// <summary>Each side's own messages stand in the order they were written.</summary>
    public async Task OwnOrderIsKeptAsync()
    {
        var seen = await TheirsAsync(Agent.WordsAsync);
        foreach (var who in new[] { "innbyggjar", "rettleiar" })
            Assert.Equal(Written.Where(text => text.StartsWith(who, StringComparison.Ordinal)), seen.Where(text => text.StartsWith(who, StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        await Citizen.Page.Context.CloseAsync();
        await Agent.Page.Context.CloseAsync();
        await CitizensNetwork.DisposeAsync();
        await AgentsNetwork.DisposeAsync();
        await Product.DisposeAsync();
    }

    private async Task<IReadOnlyList<string>> TheirsAsync(Func<Task<IReadOnlyList<string>>> words) =>
        [.. (await words()).Select(text => text.Trim()).Where(text => Written.Contains(text))];
}
