using Microsoft.Playwright;
using Testing;

namespace EndToEnd.Tests;

/// <summary>The mission in one sitting, in two real browsers.</summary>
[Collection(InBrowsers.Name)]
public sealed class MeetingStory(Browsers browsers)
{
    [SkippableFact]
    public async Task From_question_to_answer_to_a_person_and_back_to_the_bot()
    {
        var (citizensPage, agentsPage) = (await browsers.PageAsync(), await browsers.PageAsync());
        await using var product = await Product.StartAsync();
        var agent = await AgentPage.SignInAsync(agentsPage, product.Address, "Ingrid Prøvedal");
        await agent.GoOnDutyAsync();

        var citizen = await CitizenPage.OpenAsync(citizensPage, product.Address);
        await citizen.SayAsync("Kan eg byggje garasje utan å søkje?");
        await citizen.SeesAsync("50 m²");
        await citizen.Log.GetByText("Kjelde").First.WaitForAsync();
        await citizen.ScreenAsync("citizen-answer");

        await citizen.SayAsync("Kva er meininga med xyzzy flurbel?");
        await citizen.SeesAsync("Det fann eg ikkje noko godt svar på");
        await citizen.Log.GetByRole(AriaRole.Button, new() { Name = "Snakk med eit menneske" }).ClickAsync();
        await citizen.SeesAsync("Eg hentar eit menneske til deg");

        await agent.Waiting.First.WaitForAsync();
        await agent.ScreenAsync("desk-queue");
        await agent.ClaimFirstAsync();
        await agent.SeesAsync("Kan eg byggje garasje utan å søkje?");
        await citizen.SeesAsync("Du snakkar no med Ingrid");
        await agent.SayAsync("Hei! Kva kan eg hjelpe med?");
        await citizen.SeesAsync("Hei! Kva kan eg hjelpe med?");
        await citizen.SayAsync("Eg lurer på naustet mitt");
        await agent.SeesAsync("Eg lurer på naustet mitt");

        await citizen.Page.ReloadAsync();
        await citizen.SeesAsync("Hei! Kva kan eg hjelpe med?");
        await agent.SayAsync("Det kan du søkje om på heimesida.");
        await citizen.SeesAsync("Det kan du søkje om på heimesida.");
        await citizen.ScreenAsync("citizen-agent");
        await agent.ScreenAsync("desk-conversation");

        await agent.LetGoAsync("Gi til roboten", "Løyst");
        await citizen.SeesAsync("du snakkar no med roboten att");
        await citizen.SayAsync("takk");
        await citizen.SeesAsync("Berre hyggeleg");
        Assert.Equal(Unique(await citizen.WordsAsync()), await citizen.WordsAsync());

        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Meny" }).ClickAsync();
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Avslutt samtalen" }).ClickAsync();
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Avslutt", Exact = true }).ClickAsync();
        await citizen.SeesAsync("Samtalen er avslutta");
        await citizen.ScreenAsync("citizen-ended");
    }

    private static IEnumerable<string> Unique(IReadOnlyList<string> words) => words.Distinct();
}
