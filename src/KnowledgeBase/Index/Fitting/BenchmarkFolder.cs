using System.Text.Json;

namespace KnowledgeBase.Index.Fitting;

/// <summary>A question of the benchmark with the rows that answer it.</summary>
internal sealed record BenchmarkQuestion(string Id, string Text, IReadOnlySet<string> Documents, IReadOnlySet<string> Passages)
{
    /// <summary>Questions about one document share a fold.</summary>
    public int Fold(int folds) => (int)((uint)Documents.Order(StringComparer.Ordinal).First().Aggregate(7, (hash, letter) => unchecked(hash * 31 + letter)) % folds);
}

/// <summary>A retrieval benchmark on disk: <c>corpus.LANG.jsonl</c>, <c>chunks.LANG.jsonl</c>, <c>queries.LANG.jsonl</c>.</summary>
internal sealed class BenchmarkFolder(string folder)
{
    public IReadOnlyList<CorpusRow> Rows(string file, string language, bool keptOnly) =>
        [.. Lines($"{file}.{language}.jsonl").Where(row => !keptOnly || row.GetProperty("kept").GetBoolean()).Select(row => new CorpusRow(Text(row, "id"), Text(row, "title"), Text(row, "text"), Text(row, "lang")))];

    public IReadOnlyList<BenchmarkQuestion> Questions(string language) =>
        [.. Lines($"queries.{language}.jsonl").Select(row => new BenchmarkQuestion(Text(row, "id"), Text(row, "text"), Ids(row, "relevant"), Ids(row, "relevant_chunks")))];

    private IEnumerable<JsonElement> Lines(string file) => File.ReadLines(Path.Combine(folder, file)).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static HashSet<string> Ids(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(id => id.GetString()!)];
}
