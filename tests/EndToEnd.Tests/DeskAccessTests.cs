using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests;

/// <summary>The console for everyone: checked by machine in every state, used with the keyboard alone, and at the width of a phone.</summary>
[Collection(InBrowsers.Name)]
public sealed class DeskAccessTests(Browsers browsers, DeskFloor floor) : IClassFixture<DeskFloor>
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [SkippableTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Every_state_is_free_of_what_a_machine_can_find_and_fits(ColorScheme colours, int width)
    {
        var page = await browsers.PageAsync(width, 720);
        await page.EmulateMediaAsync(new() { ColorScheme = colours });
        await page.GotoAsync(new Uri(floor.Site, "/").ToString());
        await CheckAsync(page, "sample page", "kommune-kari");
        await page.GotoAsync(new Uri(floor.Site, "/console/sign-in").ToString());
        await CheckAsync(page, "sign-in");
        var desk = await AgentPage.SignInAsync(page, floor.Site, "Sondre Tenkjevåg");
        await CheckAsync(page, "off duty");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gå på vakt" }).First.ClickAsync();
        await CheckAsync(page, "going on duty");
        await page.Keyboard.PressAsync("Escape");

        await using var citizen = await DeskCitizen.WaitingAsync(floor.Site, "storoy", "Kan eg byggje garasje utan å søkje?", "Nummeret mitt er 01810112323");
        await desk.Waiting.First.WaitForAsync();
        await CheckAsync(page, "queue");
        await desk.Waiting.First.Locator(".open").ClickAsync();
        await desk.SeesAsync("50 m²");
        await CheckAsync(page, "reading before the claim");
        await page.Locator("header .claim").ClickAsync();
        await Expect(desk.Field).ToBeFocusedAsync();
        await desk.SayAsync("Hei!");
        await desk.SeesAsync("Hei!");
        await CheckAsync(page, "conversation");
        await page.GetByRole(AriaRole.Button, new() { Name = "Notat", Exact = true }).ClickAsync();
        await CheckAsync(page, "writing a note");
        foreach (var way in new[] { "Set over", "Gi til roboten", "Avslutt" })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = way, Exact = true }).First.ClickAsync();
            await CheckAsync(page, way);
            await page.Keyboard.PressAsync("Escape");
        }

        await desk.LetGoAsync("Avslutt", "Løyst");
        await Expect(page.GetByText("Samtalen er avslutta.")).ToBeVisibleAsync();
        await CheckAsync(page, "ended");
    }

    [SkippableFact]
    public async Task From_sign_in_to_the_end_with_the_keyboard_alone()
    {
        var page = await browsers.PageAsync();
        await using var first = await DeskCitizen.WaitingAsync(floor.Site, "fjordvik");
        await using var second = await DeskCitizen.WaitingAsync(floor.Site, "elvdal");
        await page.GotoAsync(new Uri(floor.Site, "/console").ToString());
        await TabToAsync(page, "Henrik Eksempelmo");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".entry").First.WaitForAsync();
        await TabToAsync(page, "Fjordvik");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Contains("Elvdal", await FocusAsync(page), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#conversation-title")).ToBeFocusedAsync();
        await TabToAsync(page, "Ta samtalen");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#composer")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Ei linje");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("og ei til");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".said.by-agent .text")).ToContainTextAsync("Ei linje\nog ei til", new() { UseInnerText = true });
        await Expect(page.Locator("#composer")).ToBeFocusedAsync();
        await TabToAsync(page, "Avslutt", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "solved");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "Avslutt samtalen");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Samtalen er avslutta.")).ToBeVisibleAsync();
        await Expect(page.Locator("#conversation-title")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Whoever_stands_on_what_a_colleague_takes_stands_on_the_next()
    {
        var (marit, agnieszka) = (await browsers.PageAsync(), await browsers.PageAsync());
        await using var first = await DeskCitizen.WaitingAsync(floor.Site, "storoy");
        await using var second = await DeskCitizen.WaitingAsync(floor.Site, "storoy");
        await AgentPage.SignInAsync(marit, floor.Site, "Marit Oppdiktholm");
        var other = await AgentPage.SignInAsync(agnieszka, floor.Site, "Agnieszka Prøvestad");
        var queue = marit.Locator("#waiting-title ~ ol > li .open");
        await Expect(queue).ToHaveCountAsync(2);
        await queue.First.FocusAsync();
        await other.ClaimFirstAsync();
        await Expect(queue).ToHaveCountAsync(1);

        await Expect(queue).ToBeFocusedAsync();
        await other.LetGoAsync("Avslutt", "Løyst");
    }

    private static async Task CheckAsync(IPage page, string state, string? except = null)
    {
        var context = new AxeRunContext { Include = [new("body")], Exclude = except is null ? [] : [new(except)] };
        var found = await page.RunAxe(context, Rules);
        Assert.True(found.Violations.Length == 0, $"{state}: {string.Join("\n", found.Violations.Select(v => $"{v.Id} {v.Nodes[0].Html} {v.Nodes[0].Any.FirstOrDefault()?.Message}"))}");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{state} is wider than the window.");
    }

    private static Task<string> FocusAsync(IPage page) =>
        page.EvaluateAsync<string>("() => `${document.activeElement?.innerText || ''} ${document.activeElement?.value || ''} ${document.activeElement?.getAttribute('aria-label') || ''}`");

    private static async Task TabToAsync(IPage page, string name, string key = "Tab")
    {
        for (var steps = 0; steps < 60; steps++)
        {
            await page.Keyboard.PressAsync(key);
            if ((await FocusAsync(page)).Contains(name, StringComparison.Ordinal)) return;
        }

        Assert.Fail($"{name} cannot be reached with {key}.");
    }
}
