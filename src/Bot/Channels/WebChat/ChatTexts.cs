using HandoffConsole.Protocol;
using KnowledgeBase;
using KnowledgeBase.Articles;

namespace Bot.Channels.WebChat;

/// <summary><c>/api/chat/texts</c>: what stands in the chat, in one language, and whom the municipality's own lines lead to.</summary>
internal static class ChatTexts
{
    private static readonly string[] Facts = ["phone", "email", "hours", "chatHours", "website"];

    public static void MapChatTexts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/chat/texts", Texts).RequireCors(WebChat.CorsPolicy);

    private static IResult Texts(HttpContext http, ContentLibrary content, string? municipality = null, string? lang = null)
    {
        var now = content.Current;
        if (municipality is null || !now.Municipalities.TryGetValue(municipality, out var found)) return ChatAnswers.Refused(ErrorCode.UnknownMunicipality);
        var language = Turns.TurnLanguage.Initial(lang, found);
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Json(new { language, texts = now.Chat.All(language), municipality = About(found, language) }, ActivityJson.Options);
    }

    private static Dictionary<string, string> About(Municipality municipality, string language)
    {
        var about = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = municipality.Id, ["name"] = municipality.Name, ["fullName"] = municipality.FullName };
        foreach (var fact in Facts)
        {
            if (municipality.Facts.Find(fact, language) is { } value) about[fact] = value;
        }

        return about;
    }
}
