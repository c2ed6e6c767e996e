namespace Testing;

/// <summary>Where this checkout lies.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Content => Path.Combine(Root, "content");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Chatbot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Chatbot.sln stands in no folder above the tests.");
    }
}
