using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HandoffConsole.SignIn;
using KnowledgeBase;
using KnowledgeBase.Articles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HandoffConsole.Pages;

/// <summary>The desk: a shell from the server, the rest is live.</summary>
internal static class DeskPageRoutes
{
    // Letters as they are; what could end a script element is still escaped.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapDeskPage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/console", Show).RequireAuthorization(ConsoleSignIn.Policy).AddEndpointFilter<PageHeaders>().ExcludeFromDescription();

    private static Results<RazorComponentResult<DeskPage>, UnauthorizedHttpResult> Show(HttpContext http, PageWords words, ContentLibrary content)
    {
        if (SignedInAgent.From(http.User, content.Current) is not { } agent) return TypedResults.Unauthorized();
        var shell = new DeskShell(
            words.Wording.Language,
            words.Wording.Under("desk"),
            new DeskAgent(agent.Id.Value, agent.Name),
            [.. agent.Municipalities.Select(id => new MunicipalityChoice(id, content.Current.Municipalities[id].Name))],
            Topics(content.Current, words.Wording.Language));
        return new RazorComponentResult<DeskPage>(new { words.Wording, Agent = agent.Name, Shell = JsonSerializer.Serialize(shell, Json) });
    }

    private static IReadOnlyList<DeskTopic> Topics(ContentSnapshot content, string language) =>
    [
        .. content.Articles.All.Select(article => article.Id).Distinct(StringComparer.Ordinal)
            .Select(id => content.Article(id, language, municipalityId: null)).OfType<Article>()
            .Select(article => new DeskTopic(article.Id, article.Title)).OrderBy(topic => topic.Name, StringComparer.Ordinal),
    ];

    /// <summary>What the desk's script starts from.</summary>
    private sealed record DeskShell(
        string Language,
        IReadOnlyDictionary<string, string> Texts,
        DeskAgent Me,
        IReadOnlyList<MunicipalityChoice> Municipalities,
        IReadOnlyList<DeskTopic> Topics);

    /// <summary>What a conversation can have been about: an article, by its title.</summary>
    private sealed record DeskTopic(string Id, string Name);

    private sealed record DeskAgent(string Id, string Name);
}
