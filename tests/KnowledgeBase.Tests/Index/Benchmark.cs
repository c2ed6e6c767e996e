using System.Text.Json;
using KnowledgeBase.Index;

namespace KnowledgeBase.Tests.Index;

/// <summary>The Norwegian retrieval benchmark, when it lies in <c>../shared/retrieval</c> beside the repository.</summary>
internal static class Benchmark
{
    public static string? Folder { get; } = Above("shared/retrieval");

    /// <summary>The nearest folder of this name in one of the folders above the tests, or null.</summary>
    public static string? Above(string name) =>
        Ancestors(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, name)).FirstOrDefault(Directory.Exists);

    public static IReadOnlyList<CorpusRow> Corpus(string file, bool keptOnly = false) =>
        [.. Rows(file).Where(row => !keptOnly || row.GetProperty("kept").GetBoolean()).Select(row => new CorpusRow(Text(row, "id"), Text(row, "title"), Text(row, "text"), Text(row, "lang")))];

    public static IReadOnlyList<Asked> Questions(string language) =>
        [.. Rows($"queries.{language}.jsonl").Select(row => new Asked(Text(row, "text"), [.. row.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()!)]))];

    private static IEnumerable<JsonElement> Rows(string file) =>
        File.ReadLines(Path.Combine(Folder!, file)).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}

internal sealed record Asked(string Text, HashSet<string> Relevant);
