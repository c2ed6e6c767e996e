using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests;

/// <summary>The chat on a municipality's page in a real Chromium: what it loads, keeps, shows and announces.</summary>
[Collection(InBrowsers.Name)]
public sealed class WidgetTests(Browsers browsers, RunningProduct program) : IClassFixture<RunningProduct>
{
    private const int LauncherLimit = 8 * 1024, OpenedLimit = 60 * 1024;

    [SkippableFact]
    public async Task Before_it_is_opened_it_is_one_small_script_and_stores_nothing()
    {
        var profile = await browsers.ProfileAsync();
        var (page, asked) = (await profile.NewPageAsync(), new List<Uri>());
        page.Request += (_, request) => asked.Add(new Uri(request.Url));
        await page.GotoAsync(program.Address.ToString());
        var widget = new CitizenPage(page);
        await Expect(widget.Launcher).ToHaveTextAsync("Chat med Kari");
        Assert.Equal(["/kari.js"], asked.Select(uri => uri.AbsolutePath).Where(path => path.Contains("kari", StringComparison.Ordinal)));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
        Assert.Empty(await profile.CookiesAsync());
        var launcher = await PackedAsync("/kari.js");
        Assert.InRange(launcher, 1, LauncherLimit);

        await widget.Launcher.ClickAsync();
        await widget.SeesAsync("robot");
        Assert.All(asked, uri => Assert.Equal(program.Address.Authority, uri.Authority));
        var opened = 0L;
        foreach (var path in asked.Where(uri => uri.AbsolutePath is "/kari.js" or "/kari/chat.js" or "/api/chat/texts").Select(uri => uri.PathAndQuery))
            opened += await PackedAsync(path);
        Console.WriteLine($"[figures] widget: launcher {launcher} bytes gzip, opened {opened} bytes in all");
        Assert.InRange(opened, launcher, OpenedLimit);
    }

    [SkippableFact]
    public async Task An_answer_has_its_source_and_each_message_adds_one_node_to_the_log()
    {
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), program.Address);
        await Expect(widget.Log).ToHaveAttributeAsync("role", "log");
        await Expect(widget.Log).ToHaveAttributeAsync("aria-live", "polite");
        await widget.Log.EvaluateAsync("log => { window.added = 0; new MutationObserver(all => { for (const one of all) window.added += [...one.addedNodes].filter(node => node.nodeType === 1).length; }).observe(log, { childList: true }); }");
        await widget.SayAsync("Må eg søkje for å byggje garasje?");
        await Expect(widget.Page.Locator("kari-log .sources a").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^https://", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal(2, await widget.Page.EvaluateAsync<int>("() => window.added"));
        await Expect(widget.Entries.Last).ToContainTextAsync("robot");
    }

    [SkippableFact]
    public async Task A_reload_goes_on_where_it_was_without_reading_aloud_or_taking_the_focus()
    {
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), program.Address);
        await widget.SayAsync("Når kjem bosbilen?");
        await Expect(widget.Entries).ToHaveCountAsync(3);
        await widget.Field.FillAsync("eit halvt utkast");
        var before = await widget.Log.InnerTextAsync();
        await widget.Page.ReloadAsync();
        await Expect(widget.Log).ToHaveAttributeAsync("aria-live", "off");
        await Expect(widget.Entries).ToHaveCountAsync(3);
        await Expect(widget.Log).ToHaveAttributeAsync("aria-live", "polite");
        Assert.Equal(before, await widget.Log.InnerTextAsync());
        await Expect(widget.Field).ToHaveValueAsync("eit halvt utkast");
        Assert.Equal("BODY", await widget.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    }

    [SkippableFact]
    public async Task Two_tabs_show_the_same_conversation()
    {
        var profile = await browsers.ProfileAsync();
        var one = await CitizenPage.OpenAsync(profile, program.Address);
        var other = new CitizenPage(await profile.NewPageAsync());
        await other.Page.GotoAsync(program.Address.ToString());
        await other.SeesAsync("Du chattar med Kari");
        await other.SayAsync("hei frå den andre fana");
        await one.SeesAsync("hei frå den andre fana");
        Assert.Equal(await one.ConversationAsync(), await other.ConversationAsync());
    }

    [SkippableFact]
    public async Task Markup_is_shown_as_text_and_never_becomes_markup()
    {
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), program.Address);
        const string Attack = "<img src=x onerror=\"window.hit=1\"> [x](javascript:window.hit=1) **<b>no</b>**";
        await widget.SayAsync(Attack);
        await Expect(widget.Own).ToHaveTextAsync(Attack);
        Assert.Equal(0, await widget.Page.Locator("kari-log .you .bubble :is(img, b, a)").CountAsync());
        Assert.False(await widget.Page.EvaluateAsync<bool>("() => 'hit' in window"));
    }

    [SkippableFact]
    public async Task The_end_is_asked_for_first_then_the_conversation_can_be_saved_and_a_new_one_started()
    {
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), program.Address);
        await widget.SayAsync("hei");
        await Expect(widget.Entries).ToHaveCountAsync(3);
        var first = await widget.ConversationAsync();
        await widget.Button("Meny").ClickAsync();
        await widget.Button("Avslutt samtalen").ClickAsync();
        await Expect(widget.Button("Avslutt")).ToBeFocusedAsync();
        await widget.Button("Avslutt").ClickAsync();
        await Expect(widget.Speaking).ToHaveTextAsync("Samtalen er avslutta");
        await Expect(widget.Button("Start ein ny samtale")).ToBeFocusedAsync();
        var saving = await widget.Page.RunAndWaitForDownloadAsync(() => widget.Button("Lagre samtalen").ClickAsync());
        var saved = await File.ReadAllTextAsync(await saving.PathAsync());
        Assert.Contains("Kari (robot):\nHei! Du chattar med Kari", saved, StringComparison.Ordinal);
        Assert.Contains("Du:\nhei", saved, StringComparison.Ordinal);
        await widget.Button("Start ein ny samtale").ClickAsync();
        await Expect(widget.Entries).ToHaveCountAsync(1);
        Assert.NotEqual(first, await widget.ConversationAsync());
    }

    [SkippableFact]
    public async Task An_erased_conversation_is_gone_from_the_browser_too()
    {
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), program.Address);
        await widget.Button("Meny").ClickAsync();
        await widget.Button("Slett samtalen").ClickAsync();
        await widget.Button("Slett").ClickAsync();
        await Expect(widget.Button("Start ein ny samtale")).ToBeFocusedAsync();
        var left = await widget.Page.EvaluateAsync<JsonElement>("() => Object.keys(localStorage)");
        Assert.Equal(["kari:texts"], left.EnumerateArray().Select(key => string.Join(':', key.GetString()!.Split(':')[..2])));
    }

    /// <summary>Bytes on the wire with gzip, which every browser takes.</summary>
    private async Task<long> PackedAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = program.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        var bytes = await http.GetByteArrayAsync(path);
        return bytes.Length;
    }
}
