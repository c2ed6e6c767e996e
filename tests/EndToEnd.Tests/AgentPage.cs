using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>An agent at the desk, signed in as one of the sample agents.</summary>
public sealed class AgentPage(IPage page)
{
    public IPage Page => page;

    public ILocator Waiting => page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "I kø" }) }).Locator("li.entry");

    public ILocator Mine => page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Mine samtalar" }) }).Locator("li.entry");

    public ILocator Story => page.GetByRole(AriaRole.Log);

    public ILocator Field => page.Locator("textarea#composer");

    public static async Task<AgentPage> SignInAsync(IPage page, Uri site, string name)
    {
        await page.GotoAsync(new Uri(site, "/console").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await page.GetByText("Ikkje på vakt").Or(page.GetByText("På vakt for")).First.WaitForAsync();
        return new AgentPage(page);
    }

    public async Task GoOnDutyAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Gå på vakt" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Gå på vakt" }).ClickAsync();
        await page.GetByText("På vakt for").WaitForAsync();
    }

    public async Task ClaimFirstAsync()
    {
        await Waiting.First.GetByRole(AriaRole.Button, new() { Name = "Ta samtalen" }).ClickAsync();
        await page.GetByText("Du har samtalen").WaitForAsync();
    }

    public async Task SayAsync(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }

    /// <summary>What stands in the story from top to bottom, once for each place it stands.</summary>
    public async Task<IReadOnlyList<string>> WordsAsync() => await Story.Locator(".said .text").AllInnerTextsAsync();

    public Task SeesAsync(string text, float withinMs = 20_000) => Story.GetByText(text).First.WaitForAsync(new() { Timeout = withinMs });

    /// <summary>Ends or releases: the dialog asks for an outcome.</summary>
    public async Task LetGoAsync(string button, string outcome)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(outcome).CheckAsync();
        await dialog.Locator("button.primary").ClickAsync();
    }

    public async Task ScreenAsync(string name) => await page.ScreenshotAsync(new() { Path = Path.Combine(Browsers.Screens, $"{name}.png") });
}
