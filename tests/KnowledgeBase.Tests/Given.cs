using KnowledgeBase.Articles;

namespace KnowledgeBase.Tests;

/// <summary>Content to test with: the sample files, and articles written on the spot.</summary>
internal static class Given
{
    public static string SampleFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Samples");

    public static MemoryArticles TheSamples() => new([.. new FolderArticles(SampleFolder).Read()]);

    public static ContentFile AnArticle(string path, string body, string front = "title: Ein tittel\nsummary: Ei setning.") =>
        new(path, $"---\n{front}\n---\n{body}");

    public static LocalFacts Facts(params (string Key, string Value)[] facts) =>
        new(facts.ToDictionary(fact => fact.Key, fact => (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { [LocalFacts.AnyForm] = fact.Value }));
}

/// <summary>Content in memory, changed at will.</summary>
internal sealed class MemoryArticles(List<ContentFile> files) : IArticleSource
{
    private int version;

    public string Version() => version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public IReadOnlyList<ContentFile> Read() => [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    public MemoryArticles With(params ContentFile[] changed)
    {
        files.RemoveAll(file => changed.Any(other => other.Path == file.Path));
        files.AddRange(changed);
        version++;
        return this;
    }
}
