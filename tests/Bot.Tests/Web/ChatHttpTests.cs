using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Testing;

namespace Bot.Tests.Web;

/// <summary>The same conversation without a WebSocket, by plain HTTP and watermark.</summary>
public sealed class ChatHttpTests(Host host) : IClassFixture<Host>
{
    [Fact]
    public async Task A_conversation_begins_is_answered_and_ends_over_plain_http()
    {
        var (http, started) = await StartAsync();
        var sent = await PostAsync(http, "send", new { activityId = "a1", text = "Kva kostar barnehagen?" });
        Assert.Equal(sent.ToJsonString(), (await PostAsync(http, "send", new { activityId = "a1", text = "Kva kostar barnehagen?" })).ToJsonString());

        var read = new List<JsonNode>();
        var watermark = (long)started["watermark"]!;
        while (!read.Exists(a => ChatHubTests.Kind(a) == "answer"))
        {
            var set = (await http.GetFromJsonAsync<JsonNode>($"/api/chat/activities?watermark={watermark}&wait=10"))!;
            read.AddRange(set["activities"]!.AsArray().Select(a => a!));
            watermark = (long)set["watermark"]!;
        }

        Assert.Equal(["welcome", null, "answer"], read.Select(ChatHubTests.Kind));
        Assert.Empty((await http.GetFromJsonAsync<JsonNode>($"/api/chat/activities?watermark={watermark}"))!["activities"]!.AsArray());
        await PostAsync(http, "rate", new { score = 4 });
        await PostAsync(http, "end", new { });
        Assert.Equal("endOfConversation", (string)(await http.GetFromJsonAsync<JsonNode>("/api/chat/transcript"))!.AsArray()[^1]!["type"]!);
        Assert.Equal((HttpStatusCode.Conflict, "closed"), await RefusedAsync(http, "send", new { activityId = "a2", text = "Hei?" }));
        await PostAsync(http, "erase", new { });
        Assert.Equal((HttpStatusCode.Gone, "gone"), await RefusedAsync(http, "send", new { activityId = "a3", text = "Hei?" }));
    }

    [Fact]
    public async Task A_long_poll_answers_when_something_comes_and_not_before()
    {
        var (http, _) = await StartAsync();
        var waiting = http.GetFromJsonAsync<JsonNode>("/api/chat/activities?watermark=2&wait=20");
        await Task.Delay(300);
        Assert.False(waiting.IsCompleted);
        await PostAsync(http, "send", new { activityId = "b1", text = "Hei" });
        Assert.NotEmpty((await waiting.WaitAsync(TimeSpan.FromSeconds(10)))!["activities"]!.AsArray());
    }

    [Fact]
    public async Task What_is_wrong_has_its_code_and_status()
    {
        using var stranger = host.CreateClient();
        Assert.Equal((HttpStatusCode.NotFound, "unknown-municipality"), await RefusedAsync(stranger, "start", new { municipality = "atlantis" }));
        Assert.Equal((HttpStatusCode.BadRequest, "bad-input"), await RefusedAsync(stranger, "start", new { }));
        Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), await RefusedAsync(stranger, "send", new { activityId = "a", text = "hei" }));
        using var broken = await stranger.PostAsync("/api/chat/start", new StringContent("{\"municipality\":", Encoding.UTF8));
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        var (http, _) = await StartAsync();
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-long"), await RefusedAsync(http, "send", new { activityId = "a", text = new string('x', 4001) }));
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/api/chat/activities?watermark=-1")).StatusCode);
    }

    [Fact]
    public async Task A_municipalitys_page_on_another_site_may_call_with_a_token_and_never_with_cookies()
    {
        using var http = host.CreateClient();
        using var asked = new HttpRequestMessage(HttpMethod.Options, "/api/chat/send");
        asked.Headers.Add("Origin", "https://www.fjordvik.example");
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        asked.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using var answer = await http.SendAsync(asked);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("nn")]
    [InlineData("nb")]
    [InlineData("en")]
    public async Task The_chats_texts_come_in_each_language(string language)
    {
        using var http = host.CreateClient();
        var texts = (await http.GetFromJsonAsync<JsonNode>($"/api/chat/texts?municipality=storoy&lang={language}"))!;
        Assert.Equal((language, "storoy"), ((string)texts["language"]!, (string)texts["municipality"]!["id"]!));
        Assert.NotEmpty(texts["texts"]!.AsObject());
        Assert.All(texts["texts"]!.AsObject(), t => Assert.NotEmpty((string)t.Value!));
    }

    private async Task<(HttpClient Http, JsonNode Started)> StartAsync()
    {
        var http = host.CreateClient();
        var started = await PostAsync(http, "start", new { municipality = "fjordvik", locale = "nn-NO", page = "https://www.fjordvik.example/?ring=41234567" });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)started["token"]!);
        return (http, started);
    }

    private static async Task<JsonNode> PostAsync(HttpClient http, string what, object body)
    {
        using var answer = await http.PostAsJsonAsync($"/api/chat/{what}", body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<(HttpStatusCode Status, string Code)> RefusedAsync(HttpClient http, string what, object body)
    {
        using var answer = await http.PostAsJsonAsync($"/api/chat/{what}", body);
        return (answer.StatusCode, (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["code"]!);
    }
}
