using System.Text.Json;
using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>A municipality's page with the chat, as a citizen sees it.</summary>
internal sealed class WidgetPage(IPage page)
{
    public IPage Page => page;

    public ILocator Launcher => page.Locator("kommune-kari > button, kommune-kari button").First;

    public ILocator Panel => page.Locator("kari-chat .panel");

    public ILocator Log => page.Locator("kari-log .log");

    public ILocator Entries => page.Locator("kari-log .log > *");

    public ILocator Field => page.Locator("kari-composer textarea");

    public ILocator Status => page.Locator("kari-chat .status[role=status]");

    public ILocator Speaking => page.Locator("kari-chat #speaking");

    public static async Task<WidgetPage> OpenAsync(IBrowserContext profile, Uri address)
    {
        var widget = new WidgetPage(await profile.NewPageAsync());
        await widget.Page.GotoAsync(address.ToString());
        await widget.Launcher.ClickAsync();
        await widget.SaysAsync("Du chattar med Kari");
        return widget;
    }

    /// <summary>Writes and presses Enter.</summary>
    public async Task WriteAsync(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }

    /// <summary>Waits until the log holds the text.</summary>
    public Task SaysAsync(string text, float patience = 15_000) =>
        Assertions.Expect(Log).ToContainTextAsync(text, new() { Timeout = patience });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The citizen's own messages as the log shows them, in order.</summary>
    public async Task<IReadOnlyList<string>> OwnAsync() => await page.Locator("kari-log .you .bubble").AllInnerTextsAsync();

    /// <summary>What the browser keeps of the conversation.</summary>
    public async Task<JsonElement> KeptAsync()
    {
        var kept = await page.EvaluateAsync<string>("() => localStorage.getItem(Object.keys(localStorage).find(key => key.startsWith('kari:http')))");
        return JsonDocument.Parse(kept).RootElement;
    }

    public async Task<string> ConversationAsync() => (await KeptAsync()).GetProperty("conversationId").GetString()!;
}
