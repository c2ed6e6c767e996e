using System.Text.Json;
using Microsoft.Playwright;
using Testing;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests;

/// <summary>Lines that break, servers that die: every message once and in order, and the citizen is told.</summary>
[Collection(InBrowsers.Name)]
public sealed class WidgetLineTests(Browsers browsers, RunningProduct program) : IClassFixture<RunningProduct>
{
    private static readonly string[] Written = ["første melding", "andre melding", "tredje melding"];

    [SkippableFact]
    public async Task What_is_written_while_the_network_is_cut_arrives_once_and_in_order()
    {
        await using var network = new Network(program.Product.Port);
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), network.Address);
        network.Cut();
        foreach (var text in Written) await widget.SayAsync(text);
        await Expect(widget.Page.Locator("kari-log .you.waiting")).ToHaveCountAsync(3);
        await Expect(widget.Status).ToContainTextAsync("Kontakten er broten");
        await widget.Field.FillAsync("eit utkast");
        network.Mend();
        await Expect(widget.Status).ToContainTextAsync("Kontakten er tilbake");
        await Expect(widget.Page.Locator("kari-log .you.waiting, kari-log .you.sending")).ToHaveCountAsync(0);
        Assert.Equal(Written, await widget.Own.AllInnerTextsAsync());
        Assert.Equal(Written, await StoredAsync(widget));
        await Expect(widget.Field).ToHaveValueAsync("eit utkast");
    }

    [SkippableFact]
    public async Task What_is_written_to_a_dead_server_is_sent_by_the_page_that_comes_after()
    {
        await using var mortal = await Product.StartAsync();
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), mortal.Address);
        await widget.SayAsync("før");
        await Expect(widget.Entries).ToHaveCountAsync(3);
        await mortal.KillAsync();
        await widget.SayAsync("medan");
        await Expect(widget.Page.Locator("kari-log .you.waiting")).ToHaveCountAsync(1);
        await mortal.StartAgainAsync();
        await widget.Page.ReloadAsync();
        await Expect(widget.Entries).ToHaveCountAsync(5, new() { Timeout = 20_000 });
        Assert.Equal(["før", "medan"], await widget.Own.AllInnerTextsAsync());
    }

    [SkippableFact]
    public async Task Where_no_WebSocket_opens_plain_HTTP_carries_the_chat()
    {
        var profile = await browsers.ProfileAsync();
        await profile.AddInitScriptAsync("window.WebSocket = class { constructor() { throw new Error('blocked'); } };");
        var widget = await CitizenPage.OpenAsync(profile, program.Address);
        await widget.SayAsync("Kva kostar barnehageplass?");
        await widget.SeesAsync("kroner i månaden");
        await widget.Page.ReloadAsync();
        await Expect(widget.Entries).ToHaveCountAsync(3);
    }

    [SkippableFact]
    public async Task A_chat_that_is_down_tells_whom_to_call_and_comes_back_by_itself()
    {
        var profile = await browsers.ProfileAsync();
        var down = true;
        await profile.AddInitScriptAsync("window.WebSocket = class { constructor() { throw new Error('blocked'); } };");
        await profile.RouteAsync("**/api/chat/start", route => down
            ? route.FulfillAsync(new() { Status = 503, ContentType = "application/json", Body = """{"error":{"code":"unavailable"}}""" })
            : route.ContinueAsync());
        var widget = new CitizenPage(await profile.NewPageAsync());
        await widget.Page.GotoAsync(program.Address.ToString());
        await widget.Launcher.ClickAsync();
        var card = widget.Page.GetByRole(AriaRole.Alert);
        foreach (var said in new[] { "00 00 01 00", "110", "112", "113" }) await Expect(card).ToContainTextAsync(said);
        foreach (var number in new[] { "00000100", "110", "112", "113" }) await Expect(card.Locator($"a[href='tel:{number}']")).ToBeVisibleAsync();
        down = false;
        await widget.SeesAsync("Du chattar med Kari");
    }

    [SkippableFact]
    public async Task A_launcher_whose_server_is_gone_says_so_with_the_emergency_numbers()
    {
        await using var mortal = await Product.StartAsync();
        var widget = new CitizenPage(await (await browsers.ProfileAsync()).NewPageAsync());
        await widget.Page.GotoAsync(mortal.Address.ToString());
        await Expect(widget.Launcher).ToBeVisibleAsync();
        await mortal.KillAsync();
        await widget.Launcher.ClickAsync();
        await Expect(widget.Page.Locator("kommune-kari p")).ToContainTextAsync("113");
        await mortal.StartAgainAsync();
        await widget.Launcher.ClickAsync();
        await widget.SeesAsync("Du chattar med Kari");
    }

    [SkippableFact]
    public async Task A_conversation_that_is_gone_gives_way_to_a_new_one_that_keeps_the_draft()
    {
        var widget = await CitizenPage.OpenAsync(await browsers.ProfileAsync(), program.Address);
        await widget.Field.FillAsync("mitt utkast");
        var gone = await widget.KeptAsync();
        using var http = new HttpClient { BaseAddress = program.Address };
        using var erase = new HttpRequestMessage(HttpMethod.Post, "/api/chat/erase");
        erase.Headers.Authorization = new("Bearer", gone.GetProperty("token").GetString());
        using var erased = await http.SendAsync(erase);
        Assert.True(erased.IsSuccessStatusCode);
        await widget.Page.ReloadAsync();
        await Expect(widget.Page.GetByText("Den førre samtalen finst ikkje lenger")).ToBeVisibleAsync();
        await Expect(widget.Field).ToHaveValueAsync("mitt utkast");
        Assert.NotEqual(gone.GetProperty("conversationId").GetString(), await widget.ConversationAsync());
    }

    private async Task<IEnumerable<string?>> StoredAsync(CitizenPage widget)
    {
        using var http = new HttpClient { BaseAddress = program.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", (await widget.KeptAsync()).GetProperty("token").GetString());
        var transcript = JsonDocument.Parse(await http.GetStringAsync("/api/chat/transcript")).RootElement;
        return transcript.EnumerateArray().Where(a => a.GetProperty("from").GetProperty("role").GetString() == "user").Select(a => a.GetProperty("text").GetString()).ToList();
    }
}
