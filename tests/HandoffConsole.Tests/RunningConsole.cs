using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Testing;

namespace HandoffConsole.Tests;

/// <summary>The console alone, with this repository's content, and a browser that keeps cookies.</summary>
internal sealed partial class RunningConsole : IAsyncDisposable
{
    private static readonly Lazy<ContentLibrary> Content = new(() => ContentLibrary.Open(Repository.Content));

    private readonly WebApplication app;
    private readonly CookieContainer cookies = new();

    private RunningConsole(WebApplication app) => this.app = app;

    public Uri Origin { get; set; } = new("http://localhost");

    public ManualTime Time { get; private init; } = new();

    public static Task<RunningConsole> StartAsync(params string[] settings) => StartInAsync(Environments.Development, settings);

    public static async Task<RunningConsole> StartInAsync(string environment, params string[] settings)
    {
        var time = new ManualTime(DateTimeOffset.UtcNow);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, Args = settings });
        builder.WebHost.UseTestServer();
        // The hub's log is the host's; the pages do without.
        builder.Host.UseDefaultServiceProvider(services => services.ValidateOnBuild = false);
        builder.Services.AddSingleton(Content.Value);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSignalR();
        builder.Services.AddHandoffConsole();
        var started = builder.Build();
        started.MapHandoffConsole();
        await started.StartAsync();
        return new RunningConsole(started) { Time = time };
    }

    /// <summary>Follows no redirect.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(method, new Uri(Origin, address));
        request.Headers.Add("Accept", "text/html");
        if (cookies.GetCookieHeader(Origin) is { Length: > 0 } kept) request.Headers.Add("Cookie", kept);
        if (form.Length > 0) request.Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var response = await app.GetTestClient().SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set) cookies.SetCookies(Origin, cookie);
        }

        return response;
    }

    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string address)
    {
        using var response = await SendAsync(HttpMethod.Get, address);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Signs in by the form, as a browser does.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string agent, string back = "/console") =>
        await SendAsync(HttpMethod.Post, "/console/sign-in", ("agent", agent), ("return", back), await TokenAsync("/console/sign-in"));

    /// <summary>The secret of the forms on a page.</summary>
    public async Task<(string Name, string Value)> TokenAsync(string address)
    {
        var found = Token().Match((await GetAsync(address)).Text);
        return (found.Groups["name"].Value, found.Groups["value"].Value);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>__[^\"]+)\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
