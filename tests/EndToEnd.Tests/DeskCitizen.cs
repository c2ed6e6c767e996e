using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>A citizen without a browser, over plain HTTP: for what is seen at the desk.</summary>
internal sealed class DeskCitizen : IAsyncDisposable
{
    private readonly HttpClient http;

    private DeskCitizen(HttpClient http) => this.http = http;

    /// <summary>Asks for a person and waits in the queue.</summary>
    public static async Task<DeskCitizen> WaitingAsync(Uri site, string municipality = "fjordvik", params string[] before)
    {
        var client = new HttpClient { BaseAddress = site };
        using var started = await client.PostAsJsonAsync("/api/chat/start", new { municipality, locale = "nn", page = "/" });
        var chat = await started.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)chat!["token"]!);
        var citizen = new DeskCitizen(client);
        foreach (var text in before)
        {
            await citizen.SayAsync(text);
            // The bot answers what was said last; what is said meanwhile makes it begin again.
            await citizen.UntilAsync($"an answer to {text}", all => (string?)all[^1]["from"]!["role"] == "bot");
        }

        await citizen.SayAsync("Eg vil snakke med eit menneske");
        await citizen.UntilAsync("a person", all => all.Any(activity => (string?)activity["name"] == "handoff.initiate"));
        return citizen;
    }

    public Task SayAsync(string text) => PostAsync("send", new { activityId = Guid.NewGuid().ToString("n"), text });

    public Task TypeAsync() => PostAsync("typing", new { });

    public Task EndAsync() => PostAsync("end", new { });

    /// <summary>All that the citizen has been sent, as JSON, once the text is among it.</summary>
    public async Task<string> HearsAsync(string text)
    {
        var told = "";
        await UntilAsync(text, all => (told = string.Join('\n', all.Select(activity => activity.ToJsonString()))).Contains(text, StringComparison.Ordinal));
        return told;
    }

    /// <summary>All that the citizen has been sent.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReadAsync()
    {
        var answer = await http.GetFromJsonAsync<JsonNode>("/api/chat/activities?watermark=0");
        return [.. answer!["activities"]!.AsArray().Select(activity => activity!)];
    }

    /// <summary>Leaves, so that the next test finds an empty queue.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        http.Dispose();
    }

    private async Task UntilAsync(string what, Func<IReadOnlyList<JsonNode>, bool> isThere)
    {
        for (var tries = 0; tries < 150; tries++, await Task.Delay(100))
        {
            if (isThere(await ReadAsync())) return;
        }

        throw new InvalidOperationException($"{what} did not come.");
    }

    private async Task PostAsync(string what, object body)
    {
        using var answer = await http.PostAsJsonAsync($"/api/chat/{what}", body);
        answer.EnsureSuccessStatusCode();
    }
}
