using Bot.Commands;
using Conversations.Storage;

namespace Bot;

/// <summary>Where an installation keeps its content and its conversations.</summary>
/// <param name="Content">The folder of articles, municipalities and replies.</param>
/// <param name="Conversations">Connection string: <c>Data Source=...</c> is SQLite, <c>Host=...</c> PostgreSQL.</param>
internal sealed record Installation(string Content, string Conversations)
{
    private const string Landmark = "replies.nn.yaml";

    /// <summary>
    /// From <c>Content:Path</c> and <c>ConnectionStrings:Conversations</c>. Without them: the nearest <c>content</c> folder,
    /// from the working folder or the program's own upwards, and <c>data/kari.db</c> beside it.
    /// </summary>
    /// <exception cref="UsageException">There is no content to be found, or no such database; the message says what to set.</exception>
    public static Installation From(IConfiguration settings)
    {
        var content = Path.GetFullPath(settings["Content:Path"] ?? NearestContent());
        if (!File.Exists(Path.Combine(content, Landmark)))
            throw new UsageException($"{content} holds no {Landmark}: set Content:Path to the content folder.");
        var beside = Path.Combine(Path.GetDirectoryName(content)!, "data", "kari.db");
        var conversations = settings.GetConnectionString("Conversations") ?? $"Data Source={beside}";
        return Database.IsKnown(conversations)
            ? new Installation(content, conversations)
            : throw new UsageException(
                "ConnectionStrings:Conversations is neither SQLite (Data Source=data/kari.db) nor PostgreSQL (Host=...;Database=...).");
    }

    private static string NearestContent()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var content = Path.Combine(folder.FullName, "content");
                if (File.Exists(Path.Combine(content, Landmark))) return content;
            }
        }

        return Path.Combine(Environment.CurrentDirectory, "content");
    }
}
