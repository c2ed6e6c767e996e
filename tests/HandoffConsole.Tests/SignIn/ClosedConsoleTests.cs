using System.Net;

namespace HandoffConsole.Tests.SignIn;

/// <summary>Choosing one's name is no login: outside Development it cannot be switched on.</summary>
public sealed class ClosedConsoleTests
{
    private static readonly string[] Everything = ["--Console:SignIn:Open=true", "--Console:SignIn:Enabled=true", "--Console:Development=true", "--DetailedErrors=true"];

    public static TheoryData<string, string, string> EveryDoor
    {
        get
        {
            var doors = new TheoryData<string, string, string>();
            foreach (var environment in new[] { "Production", "Staging", "Test", "Develop" })
            {
                foreach (var address in new[] { "/console", "/console/sign-in", "/console/alive", "/console/desk.js", "/console/anything/else", "/hubs/handoff", "/hubs/handoff/negotiate" })
                    doors.Add(environment, "GET", address);
                foreach (var address in new[] { "/console/sign-in", "/console/sign-out", "/hubs/handoff/negotiate" })
                    doors.Add(environment, "POST", address);
            }

            return doors;
        }
    }

    [Theory]
    [MemberData(nameof(EveryDoor))]
    public async Task Outside_Development_every_door_is_shut_whatever_the_settings(string environment, string method, string address)
    {
        await using var console = await RunningConsole.StartInAsync(environment, Everything);
        using var answer = await console.SendAsync(new HttpMethod(method), address);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out _));
        Assert.Contains("Innlogging må setjast opp", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_refusal_speaks_the_readers_language()
    {
        await using var console = await RunningConsole.StartInAsync("Production");

        Assert.Contains("A login must be configured", (await console.GetAsync("/console?lang=en")).Text, StringComparison.Ordinal);
        Assert.Contains("A login must be configured", (await console.GetAsync("/console")).Text, StringComparison.Ordinal);
        Assert.Contains("Innlogging må settes opp", (await console.GetAsync("/console?lang=nb")).Text, StringComparison.Ordinal);
    }
}
