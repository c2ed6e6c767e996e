namespace EndToEnd.Tests;

/// <summary>Lines are cut and the program is killed while both write. Every acknowledged message once, in order, on both sides.</summary>
[Collection(InBrowsers.Name)]
public sealed class LostLineStories(Browsers browsers)
{
    private static bool All => Environment.GetEnvironmentVariable("KARI_TEST_ALL") == "1";

    [SkippableTheory]
    [InlineData(10)]
    [InlineData(40)]
    public async Task The_citizens_network_is_gone_for_a_while(int seconds)
    {
        Skip.IfNot(seconds <= 10 || All, "Only with bin/test --all: it takes long.");
        await using var meeting = await Meeting.BeginAsync(browsers);
        await WhileCutAsync(meeting, meeting.CitizensNetwork, seconds, () => meeting.Citizen.ScreenAsync("citizen-line-lost"));
    }

    [SkippableTheory]
    [InlineData(10)]
    [InlineData(40)]
    public async Task The_agents_network_is_gone_for_a_while(int seconds)
    {
        Skip.IfNot(seconds <= 10 || All, "Only with bin/test --all: it takes long.");
        await using var meeting = await Meeting.BeginAsync(browsers);
        await WhileCutAsync(meeting, meeting.AgentsNetwork, seconds, () => meeting.Agent.ScreenAsync("desk-line-lost"));
    }

    [SkippableFact]
    public async Task The_program_is_killed_right_after_an_acknowledgement_and_started_again()
    {
        await using var meeting = await Meeting.BeginAsync(browsers);
        for (var round = 0; round < (All ? 5 : 2); round++)
        {
            await meeting.BothWriteAsync();
            await meeting.Citizen.HasSentAllAsync();
            await meeting.Product.KillAsync();
            await meeting.BothWriteAsync();
            await meeting.Product.StartAgainAsync();
            await meeting.BothSeeAllAsync();
            await meeting.OwnOrderIsKeptAsync();
        }
    }

    [SkippableFact]
    public async Task What_is_half_written_survives_a_reload_on_both_sides()
    {
        await using var meeting = await Meeting.BeginAsync(browsers);
        await meeting.Citizen.Field.FillAsync("Det eg eigentleg ville seie");
        await meeting.Agent.Field.FillAsync("Eg held på å skrive til deg");
        await meeting.Citizen.Page.ReloadAsync();
        await meeting.Agent.Page.ReloadAsync();
        await meeting.BothSeeAllAsync();
        await Waits.HasValueAsync(meeting.Citizen.Field, "Det eg eigentleg ville seie");
        await Waits.HasValueAsync(meeting.Agent.Field, "Eg held på å skrive til deg");
    }

    [SkippableFact]
    public async Task What_is_sent_into_a_dead_line_is_sent_after_a_reload_too()
    {
        await using var meeting = await Meeting.BeginAsync(browsers);
        meeting.CitizensNetwork.Cut();
        await meeting.CitizenWritesAsync();
        await meeting.CitizenWritesAsync();
        await Task.Delay(500);
        meeting.CitizensNetwork.Mend();
        await meeting.Citizen.Page.ReloadAsync();
        await meeting.BothSeeAllAsync();
        await meeting.OwnOrderIsKeptAsync();
    }

    private static async Task WhileCutAsync(Meeting meeting, Testing.Network network, int seconds, Func<Task> look)
    {
        network.Cut();
        for (var second = 0; second < seconds; second += 5)
        {
            await meeting.BothWriteAsync();
            await Task.Delay(TimeSpan.FromSeconds(5));
        }

        await look();
        network.Mend();
        await meeting.BothSeeAllAsync();
        await meeting.OwnOrderIsKeptAsync();
    }
}
