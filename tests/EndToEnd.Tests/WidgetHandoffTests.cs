using Testing;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests;

/// <summary>The citizen's side of a handoff: who speaks, who is writing, who came and who left.</summary>
[Collection(InBrowsers.Name)]
public sealed class WidgetHandoffTests(Browsers browsers, RunningProduct program) : IClassFixture<RunningProduct>
{
    [SkippableFact]
    public async Task It_is_always_clear_whether_a_robot_or_a_person_speaks()
    {
        var profile = await browsers.ProfileAsync();
        await using var agent = await OnDutyAsync();
        var widget = await CitizenPage.OpenAsync(profile, program.Address);
        await Expect(widget.Speaking).ToHaveTextAsync("Du chattar med ein robot");
        await widget.Button("Snakk med eit menneske").ClickAsync();
        await Expect(widget.Speaking).ToContainTextAsync("Du står i kø");
        var id = await widget.ConversationAsync();

        await agent.CallAsync("Claim", id);
        await Expect(widget.Speaking).ToHaveTextAsync("Du snakkar med eit menneske");
        await widget.SeesAsync("Du snakkar no med Ingrid");
        await agent.CallAsync("Typing", id);
        await Expect(widget.Status).ToHaveTextAsync("Ingrid skriv …");
        await agent.CallAsync("Reply", id, new { activityId = "a1", text = "Hei! Kva kan eg hjelpe med? <b>Spør</b> i veg." });
        await Expect(widget.Page.Locator("kari-log .agent .bubble")).ToHaveTextAsync("Hei! Kva kan eg hjelpe med? <b>Spør</b> i veg.");
        await Expect(widget.Page.Locator("kari-log .agent .who")).ToContainTextAsync("Ingrid · tilsett");
        await Expect(widget.Status).ToBeEmptyAsync();

        await agent.CallAsync("Release", id, new { outcome = "solved", topic = "anna" });
        await Expect(widget.Speaking).ToHaveTextAsync("Du chattar med ein robot");
        await widget.SeesAsync("du snakkar no med roboten att");
    }

    [SkippableFact]
    public async Task Who_closes_the_chat_while_a_person_writes_sees_how_many_messages_came_on_the_next_page_too()
    {
        var profile = await browsers.ProfileAsync();
        await using var agent = await OnDutyAsync();
        var widget = await CitizenPage.OpenAsync(profile, program.Address);
        await widget.Button("Snakk med eit menneske").ClickAsync();
        await Expect(widget.Speaking).ToContainTextAsync("Du står i kø");
        var id = await widget.ConversationAsync();
        await agent.CallAsync("Claim", id);
        await Expect(widget.Speaking).ToHaveTextAsync("Du snakkar med eit menneske");
        await widget.Field.PressAsync("Escape");
        await Expect(widget.Panel).ToBeHiddenAsync();
        await agent.CallAsync("Reply", id, new { activityId = "b1", text = "Er du der?" });
        await Expect(widget.Launcher).ToContainTextAsync("1 ny melding");
        Assert.Equal("KOMMUNE-KARI", await widget.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));

        await widget.Page.GotoAsync(new Uri(program.Address, "/?municipality=fjordvik&page=2").ToString());
        await Expect(widget.Panel).ToBeHiddenAsync();
        await Task.Delay(TimeSpan.FromSeconds(2));
        await agent.CallAsync("Reply", id, new { activityId = "b2", text = "Eg ventar litt til." });
        await Expect(widget.Launcher).ToContainTextAsync("1 ny melding");
        await widget.Launcher.ClickAsync();
        await widget.SeesAsync("Eg ventar litt til.");
        await agent.CallAsync("End", id, new { outcome = "abandoned", topic = "anna" });
        await Expect(widget.Button("Start ein ny samtale")).ToBeFocusedAsync();
    }

    private async Task<HubLine> OnDutyAsync()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = program.Address };
        var cookie = await ConsoleVisitor.SignInAsync(http, $"{SampleAgents.Centre}/{SampleAgents.First}");
        var line = await HubLine.OpenAsync(new Uri(program.Address, "/hubs/handoff"), cookie);
        await line.CallAsync("GoOnDuty", new { municipalities = new[] { "fjordvik" }, capacity = 5 });
        return line;
    }
}
