using Testing;

namespace EndToEnd.Tests;

/// <summary>One running program for a class of tests at the desk, with a colleague on duty: else the bot calls nobody.</summary>
public sealed class DeskFloor : IAsyncLifetime
{
    private readonly TaskCompletionSource leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task colleague = Task.CompletedTask;

    public Product Product { get; private set; } = null!;

    public Uri Site => Product.Address;

    public async Task InitializeAsync()
    {
        Product = await Product.StartAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Site };
        var cookie = await ConsoleVisitor.SignInAsync(http, $"{SampleAgents.Centre}/{SampleAgents.Second}");
        var line = await HubLine.OpenAsync(new Uri(Site, "/hubs/handoff"), cookie);
        await line.CallAsync("GoOnDuty", new { capacity = 3 });
        colleague = StayAsync(line);
    }

    public async Task DisposeAsync()
    {
        leaving.SetResult();
        await colleague;
        await Product.DisposeAsync();
    }

    private async Task StayAsync(HubLine line)
    {
        await using var _ = line;
        while (await Task.WhenAny(leaving.Task, Task.Delay(TimeSpan.FromSeconds(10))) != leaving.Task) await line.CallAsync("Heartbeat");
    }
}
