using System.Text.Json;
using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>A citizen with the chat on a municipality's page, seen and touched as people do.</summary>
public sealed class CitizenPage(IPage page)
{
    public IPage Page => page;

    public ILocator Field => page.GetByLabel("Skriv til");

    public ILocator Log => page.GetByRole(AriaRole.Log);

    public ILocator Launcher => page.Locator("kommune-kari button").First;

    public ILocator Panel => page.Locator("kari-chat .panel");

    public ILocator Entries => Log.Locator("[data-id]");

    /// <summary>The citizen's own messages.</summary>
    public ILocator Own => Log.Locator(".you .bubble");

    /// <summary>The line that tells of the connection and of who is writing.</summary>
    public ILocator Status => page.Locator("kari-chat .status[role=status]");

    /// <summary>The line that tells who answers.</summary>
    public ILocator Speaking => page.Locator("kari-chat #speaking");

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Said(string text) => Log.Locator("[data-id]").Filter(new() { HasText = text });

    public static async Task<CitizenPage> OpenAsync(IBrowserContext profile, Uri site) => await OpenAsync(await profile.NewPageAsync(), site);

    public static async Task<CitizenPage> OpenAsync(IPage page, Uri site, string municipality = "fjordvik")
    {
        await page.GotoAsync(new Uri(site, $"/?municipality={municipality}").ToString());
        var citizen = new CitizenPage(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Chat med Kari" }).ClickAsync();
        await citizen.Said("ein robot").First.WaitForAsync();
        return citizen;
    }

    public async Task SayAsync(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }

    public Task SeesAsync(string text, float withinMs = 20_000) => Said(text).First.WaitForAsync(new() { Timeout = withinMs });

    /// <summary>Waits until nothing is on its way any more: the server has acknowledged it all.</summary>
    public Task HasSentAllAsync() => Waits.HasCountAsync(Log.Locator(".you.sending, .you.waiting"), 0);

    /// <summary>What stands in the log from top to bottom: each bubble's own words, once for each place it stands.</summary>
    public async Task<IReadOnlyList<string>> WordsAsync() => await Log.Locator("[data-id] .bubble").AllInnerTextsAsync();

    /// <summary>What the browser keeps of the conversation for the next page.</summary>
    public async Task<JsonElement> KeptAsync()
    {
        var kept = await page.EvaluateAsync<string>("() => localStorage.getItem(Object.keys(localStorage).find(key => key.startsWith('kari:http')))");
        return JsonDocument.Parse(kept).RootElement;
    }

    public async Task<string> ConversationAsync() => (await KeptAsync()).GetProperty("conversationId").GetString()!;

    public async Task ScreenAsync(string name) => await page.ScreenshotAsync(new() { Path = Path.Combine(Browsers.Screens, $"{name}.png") });
}
