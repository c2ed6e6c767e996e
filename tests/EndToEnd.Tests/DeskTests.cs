using Microsoft.Playwright;
using Testing;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests;

/// <summary>The agents' desk in real browsers: claims, several conversations, notes, transfers, and what must not get lost.</summary>
[Collection(InBrowsers.Name)]
public sealed class DeskTests(Browsers browsers, DeskFloor floor) : IClassFixture<DeskFloor>
{
    private const string Ingrid = "Ingrid Prøvedal", Marit = "Marit Oppdiktholm";

    [SkippableFact]
    public async Task Two_claim_at_once_and_the_one_who_was_late_sees_who_has_it()
    {
        var desks = new[] { await SignInAsync(Ingrid), await SignInAsync(Marit) };
        await using var citizen = await DeskCitizen.WaitingAsync(floor.Site, "fjordvik", "Eg treng hjelp med naustet");
        foreach (var desk in desks) await Entry(desk.Waiting, "Fjordvik").Locator(".open").ClickAsync();
        // Both have the button under the finger before either presses, however slow the machine is.
        var buttons = await Task.WhenAll(desks.Select(desk => desk.Page.Locator("header .claim").ElementHandleAsync()));
        await Task.WhenAll(buttons.Select(button => button.EvaluateAsync("claim => claim.click()")));

        foreach (var desk in desks)
            await Expect(desk.Page.GetByText("Du har samtalen. Roboten er stille.").Or(desk.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "tok samtalen før deg" }))).ToBeVisibleAsync();
        var winners = await Task.WhenAll(desks.Select(desk => desk.Mine.CountAsync()));
        Assert.Equal(1, winners.Sum());
        await EndAsync(desks[Array.IndexOf(winners, 1)]);
    }

    [SkippableFact]
    public async Task Each_of_several_conversations_keeps_its_draft_and_its_unread_mark_and_the_address_says_which_is_open()
    {
        var desk = await SignInAsync(Ingrid);
        await using var first = await DeskCitizen.WaitingAsync(floor.Site, "storoy");
        await using var second = await DeskCitizen.WaitingAsync(floor.Site, "elvdal");
        await ClaimAsync(desk, "Storøy");
        await desk.Field.FillAsync("eit utkast til Storøy");
        await ClaimAsync(desk, "Elvdal");
        await Expect(desk.Field).ToHaveValueAsync("");
        await desk.Field.FillAsync("eit utkast til Elvdal");
        await first.SayAsync("Er det nokon der?");
        await Expect(Entry(desk.Mine, "Storøy")).ToContainTextAsync("ulesne: 1");
        await Expect(Entry(desk.Mine, "Storøy")).ToContainTextAsync("utkast");
        await Expect(desk.Page).ToHaveTitleAsync("(1) Samtalar");
        await desk.ScreenAsync("desk-several");

        var address = desk.Page.Url;
        await desk.Page.ReloadAsync();
        Assert.Equal(address, desk.Page.Url);
        await Expect(desk.Field).ToHaveValueAsync("eit utkast til Elvdal");
        await Expect(Entry(desk.Mine, "Storøy")).ToContainTextAsync("ulesne: 1");
        await Entry(desk.Mine, "Storøy").Locator(".open").ClickAsync();
        await Expect(desk.Field).ToHaveValueAsync("eit utkast til Storøy");
        await Expect(Entry(desk.Mine, "Storøy")).Not.ToContainTextAsync("ulesne");
        await desk.Page.GoBackAsync();
        await Expect(desk.Field).ToHaveValueAsync("eit utkast til Elvdal");
        await EndAsync(desk);
        await Entry(desk.Mine, "Storøy").Locator(".open").ClickAsync();
        await EndAsync(desk);
        Assert.Equal(0, await desk.Page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => /draft|seen|out/.test(key)).length"));
    }

    [SkippableFact]
    public async Task A_note_and_a_transfer_reach_the_colleague_and_never_the_citizen()
    {
        var (ingrid, marit) = (await SignInAsync(Ingrid), await SignInAsync(Marit));
        await ingrid.GoOnDutyAsync();
        await marit.GoOnDutyAsync();
        await using var citizen = await DeskCitizen.WaitingAsync(floor.Site, "fjordvik");
        await ClaimAsync(ingrid, "Fjordvik");
        await ingrid.Page.GetByRole(AriaRole.Button, new() { Name = "Notat", Exact = true }).ClickAsync();
        await ingrid.SayAsync("Denne er for byggjesak");
        await ingrid.SeesAsync("Denne er for byggjesak");
        await ingrid.Page.GetByRole(AriaRole.Button, new() { Name = "Set over", Exact = true }).ClickAsync();
        await ingrid.Page.GetByRole(AriaRole.Dialog).GetByLabel(Marit).CheckAsync();
        await ingrid.Page.GetByRole(AriaRole.Dialog).GetByLabel("Notat til den som tek over").FillAsync("Ho er venleg");
        await ingrid.Page.GetByRole(AriaRole.Dialog).Locator("button.primary").ClickAsync();

        await Expect(ingrid.Page.GetByText($"{Marit} har samtalen.")).ToBeVisibleAsync();
        await Expect(Entry(marit.Mine, "Fjordvik")).ToContainTextAsync("ny");
        await Entry(marit.Mine, "Fjordvik").Locator(".open").ClickAsync();
        await marit.SeesAsync("Denne er for byggjesak");
        await marit.SeesAsync("Ho er venleg");
        await marit.SayAsync("Hei, det er Marit");
        await marit.SeesAsync("Hei, det er Marit");
        var told = await citizen.HearsAsync("Hei, det er Marit");
        Assert.DoesNotContain("byggjesak", told, StringComparison.Ordinal);
        Assert.DoesNotContain("venleg", told, StringComparison.Ordinal);
        await EndAsync(marit);
    }

    [SkippableFact]
    public async Task What_the_citizen_writes_is_text_and_nothing_else()
    {
        var desk = await SignInAsync(Ingrid);
        await using var citizen = await DeskCitizen.WaitingAsync(floor.Site, "elvdal", "<img src=x onerror=\"window.caught=1\"><b>feit</b> [lenkje](javascript:window.caught=2)");
        await ClaimAsync(desk, "Elvdal");
        await desk.SeesAsync("<img src=x onerror=\"window.caught=1\"><b>feit</b>");

        Assert.Equal(0, await desk.Story.Locator("img, b, a[href^='javascript']").CountAsync());
        Assert.Null(await desk.Page.EvaluateAsync<int?>("() => window.caught ?? null"));
        await EndAsync(desk);
    }

    [SkippableFact]
    public async Task The_citizens_typing_is_shown_for_a_moment()
    {
        var desk = await SignInAsync(Ingrid);
        await using var citizen = await DeskCitizen.WaitingAsync(floor.Site, "elvdal");
        await ClaimAsync(desk, "Elvdal");
        await citizen.TypeAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Innbyggjaren skriv" })).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Innbyggjaren skriv" })).ToHaveCountAsync(0);
        await EndAsync(desk);
    }

    [SkippableFact]
    public async Task A_message_that_came_too_late_is_told_and_not_swallowed()
    {
        await using var network = new Network(floor.Product.Port);
        var desk = await AgentPage.SignInAsync(await browsers.PageAsync(), network.Address, Ingrid);
        await using var citizen = await DeskCitizen.WaitingAsync(floor.Site, "storoy");
        await ClaimAsync(desk, "Storøy");
        network.Cut();
        await desk.SayAsync("Eg svarar for seint");
        await citizen.EndAsync();
        network.Mend();

        await Expect(desk.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "kom for seint" })).ToContainTextAsync("Eg svarar for seint", new() { Timeout = 30_000 });
        await desk.SeesAsync("Innbyggjaren avslutta samtalen.");
    }

    private async Task<AgentPage> SignInAsync(string name) => await AgentPage.SignInAsync(await browsers.PageAsync(), floor.Site, name);

    private static ILocator Entry(ILocator entries, string text) => entries.Filter(new() { HasText = text }).First;

    private static async Task ClaimAsync(AgentPage desk, string municipality)
    {
        await Entry(desk.Waiting, municipality).Locator(".claim").ClickAsync();
        await Expect(desk.Page.Locator("#conversation-title")).ToContainTextAsync(municipality);
        await Expect(desk.Page.GetByText("Du har samtalen. Roboten er stille.")).ToBeVisibleAsync();
    }

    private static async Task EndAsync(AgentPage desk)
    {
        await desk.LetGoAsync("Avslutt", "Løyst");
        await Expect(desk.Page.GetByText("Samtalen er avslutta.")).ToBeVisibleAsync();
    }
}
