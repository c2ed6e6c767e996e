using System.Text;
using System.Text.Json;
using HandoffConsole;
using KnowledgeBase;

namespace Bot.Channels.WebChat;

/// <summary>
/// What a municipality's page loads: <c>/kari.js</c>, the launcher with its few words in front, and <c>/kari/chat.js</c>,
/// which it fetches when the chat is opened.
/// </summary>
internal static class KariScript
{
    private const string Launcher = "launcher.";

    public static void MapKariScript(this IEndpointRouteBuilder routes)
    {
        var assets = WebAssets.Of(typeof(KariScript).Assembly);
        var chat = assets["chat.js"];
        var written = new Written(assets["kari.js"], chat.Version);
        routes.MapMethods("/kari.js", [HttpMethods.Get, HttpMethods.Head], (HttpContext http, ContentLibrary content) => written.For(content.Current).SendAsync(http, everywhere: true));
        routes.MapWebAsset("/kari/chat.js", chat, everywhere: true);
    }

    /// <summary>The launcher's words change with the content; it is put together again only then.</summary>
    private sealed class Written(WebAsset launcher, string chatVersion)
    {
        private (ContentSnapshot? Of, WebAsset Script) latest = (null, launcher);

        public WebAsset For(ContentSnapshot content)
        {
            var now = latest;
            return ReferenceEquals(now.Of, content) ? now.Script : (latest = (content, Write(content))).Script;
        }

        private WebAsset Write(ContentSnapshot content)
        {
            var words = Languages.All.ToDictionary(language => language, language => (object)Words(content, language), StringComparer.Ordinal);
            words["version"] = chatVersion;
            return launcher.After(Encoding.UTF8.GetBytes($"const kariLaunch={JsonSerializer.Serialize(words)};\n"));
        }

        private static Dictionary<string, string> Words(ContentSnapshot content, string language) => content.Chat.All(language)
            .Where(text => text.Key.StartsWith(Launcher, StringComparison.Ordinal))
            .ToDictionary(text => text.Key[Launcher.Length..], text => text.Value, StringComparer.Ordinal);
    }
}
