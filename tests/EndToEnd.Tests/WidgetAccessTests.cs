using Deque.AxeCore.Playwright;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests;

/// <summary>The chat by keyboard, on small screens, in strict and strange pages; axe in its states (UU-01..16, DS-03, DS-05).</summary>
[Collection(InBrowsers.Name)]
public sealed class WidgetAccessTests(Browsers browsers, RunningProduct program) : IClassFixture<RunningProduct>
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [SkippableFact]
    public async Task All_can_be_done_by_keyboard_and_the_focus_is_never_lost()
    {
        var profile = await browsers.ProfileAsync();
        var widget = new CitizenPage(await profile.NewPageAsync());
        await widget.Page.GotoAsync(program.Address.ToString());
        await widget.Launcher.FocusAsync();
        await Expect(widget.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
        await widget.Page.Keyboard.PressAsync("Enter");
        await Expect(widget.Field).ToBeFocusedAsync();

        await widget.Page.Keyboard.TypeAsync("fyrste");
        await widget.Page.Keyboard.PressAsync("Shift+Enter");
        await widget.Page.Keyboard.TypeAsync("andre");
        await Expect(widget.Field).ToHaveValueAsync("fyrste\nandre");
        await widget.Field.DispatchEventAsync("keydown", new { key = "Enter", isComposing = true });
        await Expect(widget.Field).ToHaveValueAsync("fyrste\nandre");
        await widget.Page.Keyboard.PressAsync("Enter");
        await Expect(widget.Own).ToHaveTextAsync("fyrste\nandre");
        await Expect(widget.Field).ToBeFocusedAsync();

        await widget.Button("Meny").FocusAsync();
        await widget.Page.Keyboard.PressAsync("Enter");
        await Expect(widget.Button("Lagre samtalen")).ToBeVisibleAsync();
        await widget.Page.Keyboard.PressAsync("Escape");
        await Expect(widget.Button("Meny")).ToBeFocusedAsync();
        await widget.Page.Keyboard.PressAsync("Escape");
        await Expect(widget.Panel).ToBeHiddenAsync();
        await Expect(widget.Launcher).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_choice_can_be_tapped_and_the_focus_goes_on_to_the_field()
    {
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), program.Address);
        await widget.SayAsync("kor mange kyr har naboen på månen");
        var choice = widget.Page.Locator("kari-log .choices button").First;
        await choice.FocusAsync();
        var text = await choice.InnerTextAsync();
        await widget.Page.Keyboard.PressAsync("Enter");
        await Expect(widget.Field).ToBeFocusedAsync();
        await Expect(widget.Own.Last).ToHaveTextAsync(text);
    }

    [SkippableFact]
    public async Task Too_long_a_message_is_told_beside_the_field_and_stays_there()
    {
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), program.Address);
        await widget.Field.FillAsync(new string('a', 3_990));
        await Expect(widget.Page.Locator("kari-composer #count")).ToHaveTextAsync("10 teikn att");
        await widget.SayAsync(new string('a', 4_001));
        await Expect(widget.Page.Locator("kari-composer #count")).ToHaveTextAsync("Meldinga er 1 teikn for lang.");
        await Expect(widget.Field).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(widget.Field).ToHaveValueAsync(new string('a', 4_001));
        await Expect(widget.Entries).ToHaveCountAsync(1);
    }

    [SkippableTheory]
    [InlineData(320, 568)]
    [InlineData(320, 256)]
    [InlineData(390, 844)]
    public async Task On_a_small_screen_it_covers_the_page_keeps_the_focus_and_scrolls_one_way_only(int width, int height)
    {
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(width, height), program.Address);
        await widget.SayAsync("Må eg søkje for å byggje garasje?");
        await Expect(widget.Entries).ToHaveCountAsync(3);
        await Expect(widget.Panel).ToHaveAttributeAsync("aria-modal", "true");
        await Expect(widget.Field).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Equal(0, await widget.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Equal(0, await widget.Log.EvaluateAsync<int>("log => log.scrollWidth - log.clientWidth"));
        for (var stop = 0; stop < 14; stop++)
        {
            await widget.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("KOMMUNE-KARI", await widget.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        }
    }

    [SkippableFact]
    public async Task On_a_large_screen_the_page_beside_it_can_be_reached()
    {
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), program.Address);
        await widget.Page.Locator("body").EvaluateAsync("body => body.insertAdjacentHTML('beforeend', '<button id=after>Etter</button>')");
        await widget.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).FocusAsync();
        await widget.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("after", await widget.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [SkippableFact]
    public async Task Reduced_motion_stops_all_that_moves()
    {
        var widget = await CitizenPage.OpenAsync(
            await browsers.ProfileAsync(more: options => options.ReducedMotion = ReducedMotion.Reduce), program.Address);
        var moving = await widget.Page.EvaluateAsync<int>(
            "() => { const root = document.querySelector('kommune-kari').shadowRoot.querySelector('kari-chat').shadowRoot; const dots = document.createElement('span'); dots.className = 'dots'; dots.append(document.createElement('i')); root.append(dots); return getComputedStyle(dots.firstChild).animationName === 'none' ? 0 : 1; }");
        Assert.Equal(0, moving);
    }

    [SkippableFact]
    public async Task A_strict_page_of_another_origin_with_its_own_root_size_and_rules_changes_nothing()
    {
        var profile = await browsers.ProfileAsync();
        var own = program.Address.GetLeftPart(UriPartial.Authority);
        await using var host = new HostPage(
            program.Address,
            "html{font-size:62.5%} *{color:red;letter-spacing:5px} button,p,div{font-size:40px!important;display:block!important}",
            $"default-src 'none'; script-src {own}; style-src 'self'; img-src data:; connect-src {own} {own.Replace("http", "ws", StringComparison.Ordinal)}");
        var page = await profile.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        await page.GotoAsync(host.Address.ToString());
        var widget = new CitizenPage(page);
        await widget.Launcher.ClickAsync();
        await widget.SeesAsync("Du chattar med Kari");
        Assert.Equal("16px", await widget.Page.Locator("kari-log .bubble p").First.EvaluateAsync<string>("p => getComputedStyle(p).fontSize"));
        Assert.Equal("normal", await widget.Page.Locator("kari-log .bubble p").First.EvaluateAsync<string>("p => getComputedStyle(p).letterSpacing"));
        Assert.Equal(["kommune-kari"], await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('body *')].map(e => e.localName).filter(name => name.includes('-'))"));
        Assert.Empty(complaints);
    }

    [SkippableFact]
    public async Task Axe_finds_nothing_in_any_state()
    {
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), program.Address);
        await CleanAsync(widget, "welcome");
        await widget.SayAsync("Må eg søkje for å byggje garasje?");
        await Expect(widget.Entries).ToHaveCountAsync(3);
        await CleanAsync(widget, "answer");
        await widget.SayAsync("det brenn i huset mitt");
        await Expect(widget.Page.Locator("kari-log .important")).ToHaveCountAsync(1);
        await CleanAsync(widget, "emergency");
        await widget.Field.FillAsync(new string('a', 4_001));
        await CleanAsync(widget, "too long");
        await widget.Field.FillAsync("");
        await widget.Button("Snakk med eit menneske").Last.ClickAsync();
        await widget.SeesAsync("telefon");
        await CleanAsync(widget, "asked for a person");
        await widget.Button("Meny").ClickAsync();
        await CleanAsync(widget, "menu");
        await widget.Button("Avslutt samtalen").ClickAsync();
        await CleanAsync(widget, "asked whether to end");
        await widget.Button("Avslutt").ClickAsync();
        await Expect(widget.Button("Start ein ny samtale")).ToBeFocusedAsync();
        await CleanAsync(widget, "ended");
        await widget.Button("Start ein ny samtale").FocusAsync();
        await widget.Page.Keyboard.PressAsync("Escape");
        await CleanAsync(widget, "closed");
    }

    private static async Task CleanAsync(CitizenPage widget, string state)
    {
        var result = await widget.Page.RunAxe(new AxeRunContext { Include = [new AxeSelector("kommune-kari")] }, Wcag);
        Assert.True(result.Violations.Length == 0, $"{state}: {string.Join("; ", result.Violations.Select(v => $"{v.Id} ({v.Nodes.Length}): {v.Nodes[0].Html}"))}");
    }
}
