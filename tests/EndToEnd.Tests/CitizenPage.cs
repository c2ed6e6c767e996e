using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>A citizen with the chat on a municipality's page, seen and touched as people do.</summary>
public sealed class CitizenPage(IPage page)
{
    public IPage Page => page;

    public ILocator Field => page.GetByLabel("Skriv til");

    public ILocator Log => page.GetByRole(AriaRole.Log);

    public ILocator Said(string text) => Log.Locator("[data-id]").Filter(new() { HasText = text });

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

    public async Task ScreenAsync(string name) => await page.ScreenshotAsync(new() { Path = Path.Combine(Browsers.Screens, $"{name}.png") });
}
