using System.Net;

namespace HandoffConsole.Tests.SignIn;

public sealed class SignInTests
{
    private const string Ingrid = "fjordkontakt/ingrid";

    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_to_the_sign_in_and_back_to_the_conversation()
    {
        await using var console = await RunningConsole.StartAsync();
        using var refused = await console.SendAsync(HttpMethod.Get, "/console?conversation=abc");
        using var signedIn = await console.SignInAsync(Ingrid, "/console?conversation=abc");

        Assert.Equal("/console/sign-in?return=%2Fconsole%3Fconversation%3Dabc", refused.Headers.Location?.PathAndQuery);
        Assert.Equal("/console?conversation=abc", signedIn.Headers.Location?.ToString());
        Assert.Contains("Ingrid Prøvedal", (await console.GetAsync("/console")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_agent_of_the_centre_stands_there_with_employer()
    {
        await using var console = await RunningConsole.StartAsync();

        var (_, page) = await console.GetAsync("/console/sign-in");

        Assert.Equal(6, page.Split("name=\"agent\"").Length - 1);
        Assert.Contains("Agnieszka Prøvestad</strong><span>Tilsett i Elvdal", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/console/../../elsewhere\\")]
    [InlineData("/consolex")]
    public async Task The_form_leads_nowhere_but_into_the_console(string address)
    {
        await using var console = await RunningConsole.StartAsync();
        using var signedIn = await console.SignInAsync(Ingrid, address);

        Assert.Equal("/console", signedIn.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("fjordkontakt/nobody")]
    [InlineData("elsewhere/ingrid")]
    [InlineData("ingrid")]
    public async Task Nobody_signs_in_as_somebody_who_is_not_listed(string agent)
    {
        await using var console = await RunningConsole.StartAsync();
        using var answer = await console.SignInAsync(agent);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await console.GetAsync("/console")).Status);
    }

    [Fact]
    public async Task A_form_from_another_page_is_refused()
    {
        await using var console = await RunningConsole.StartAsync();
        using var signIn = await console.SendAsync(HttpMethod.Post, "/console/sign-in", ("agent", Ingrid));
        (await console.SignInAsync(Ingrid)).Dispose();
        using var signOut = await console.SendAsync(HttpMethod.Post, "/console/sign-out", ("a", "b"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (signIn.StatusCode, signOut.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await console.GetAsync("/console")).Status);
    }

    [Theory]
    [InlineData("http://localhost", false)]
    [InlineData("https://localhost", true)]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites(string origin, bool secure)
    {
        await using var console = await RunningConsole.StartAsync();
        console.Origin = new Uri(origin);
        using var signedIn = await console.SignInAsync(Ingrid);

        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), set => set.StartsWith("kari-console=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(secure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_agent_who_shows_life_stays_signed_in_and_one_who_does_not_is_out_after_an_hour()
    {
        await using var console = await RunningConsole.StartAsync();
        (await console.SignInAsync(Ingrid)).Dispose();
        for (var half = 0; half < 6; half++)
        {
            console.Time.Advance(TimeSpan.FromMinutes(40));
            Assert.Equal(HttpStatusCode.NoContent, (await console.GetAsync("/console/alive")).Status);
        }

        console.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Redirect, (await console.GetAsync("/console")).Status);
    }

    [Fact]
    public async Task Nobody_stays_signed_in_for_more_than_twelve_hours()
    {
        await using var console = await RunningConsole.StartAsync();
        (await console.SignInAsync(Ingrid)).Dispose();
        for (var half = 0; half < 17; half++)
        {
            console.Time.Advance(TimeSpan.FromMinutes(42));
            Assert.Equal(HttpStatusCode.NoContent, (await console.GetAsync("/console/alive")).Status);
        }

        console.Time.Advance(TimeSpan.FromMinutes(42));
        Assert.Equal(HttpStatusCode.Redirect, (await console.GetAsync("/console")).Status);
    }

    [Fact]
    public async Task Signed_out_is_out()
    {
        await using var console = await RunningConsole.StartAsync();
        (await console.SignInAsync(Ingrid)).Dispose();
        using var signedOut = await console.SendAsync(HttpMethod.Post, "/console/sign-out", await console.TokenAsync("/console"));

        Assert.Equal("/console/sign-in", signedOut.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await console.GetAsync("/console")).Status);
    }
}
