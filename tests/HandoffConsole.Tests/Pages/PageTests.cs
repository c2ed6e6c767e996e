using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase;
using Testing;

namespace HandoffConsole.Tests.Pages;

public sealed partial class PageTests
{
    [Theory]
    [InlineData("/", "Velkomen til Fjordvik", "00 00 01 00", "fjordvik", "nn")]
    [InlineData("/?municipality=storoy", "Velkomen til Storøy", "måndag-torsdag kl. 10-14", "storoy", "nn")]
    [InlineData("/?municipality=elvdal", "Velkommen til Elvdal", "mandag-fredag kl. 8.30-15.30", "elvdal", "nb")]
    [InlineData("/?municipality=elvdal&lang=en", "Welcome to Elvdal", "Monday-Friday 8.30 am-3.30 pm", "elvdal", "en")]
    public async Task Each_municipality_has_its_page_in_its_own_form_with_the_chat_on_it(string address, string heading, string fact, string id, string language)
    {
        await using var console = await RunningConsole.StartInAsync("Production");

        var (status, page) = await console.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"<h1>{heading}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(fact, page, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<script async src=\"/kari.js\" data-municipality=\"{id}\" data-lang=\"{language}\"></script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_that_is_not_there_has_no_page()
    {
        await using var console = await RunningConsole.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await console.GetAsync("/?municipality=ingenstad")).Status);
    }

    [Fact]
    public async Task The_desk_starts_from_who_the_agent_is_the_municipalities_and_the_texts()
    {
        await using var console = await RunningConsole.StartAsync();
        (await console.SignInAsync("fjordkontakt/marit")).Dispose();

        var page = (await console.GetAsync("/console?lang=nb")).Text;
        var shell = JsonDocument.Parse(Shell().Match(page).Groups["json"].Value).RootElement;

        Assert.Equal("marit", shell.GetProperty("me").GetProperty("id").GetString());
        Assert.Equal(["fjordvik", "storoy", "elvdal"], shell.GetProperty("municipalities").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.Equal("nb", shell.GetProperty("language").GetString());
        Assert.Equal("Samtaler", shell.GetProperty("texts").GetProperty("title").GetString());
    }

    [Fact]
    public async Task What_a_page_loads_comes_from_here_and_is_not_sent_twice()
    {
        await using var console = await RunningConsole.StartAsync();
        using var page = await console.SendAsync(HttpMethod.Get, "/console/sign-in");
        using var style = await console.SendAsync(HttpMethod.Get, "/console/console.css");
        using var script = await console.SendAsync(HttpMethod.Get, "/console/desk.js");

        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(("text/css", "text/javascript"), (style.Content.Headers.ContentType?.MediaType, script.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(style.Headers.ETag);
    }

    [GeneratedRegex("id=\"desk-shell\">(?<json>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Shell();
}
