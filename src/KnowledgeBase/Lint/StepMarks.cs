using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Writes into each form of an article that it says the same as the other now: <c>inStepWith</c>.</summary>
public static class StepMarks
{
    private const string Key = "inStepWith:";

    /// <summary>Marks the articles of these ids, or all when there are none; nothing but that line is changed.</summary>
    /// <returns>The files that were written, relative to the folder.</returns>
    public static IReadOnlyList<string> Mark(string folder, IReadOnlyCollection<string> ids)
    {
        var content = ContentFolder.Read(ContentLint.Files(folder, out var paths));
        var stale = StepRule.Pairs(content.Written)
            .Where(pair => (ids.Count == 0 || ids.Contains(pair.Form.Id)) && pair.Form.Review.InStepWith != pair.Other.BodyHash).ToList();
        foreach (var (form, other) in stale)
        {
            var file = Path.Combine(folder, paths[form.File]);
            File.WriteAllText(file, Marked(File.ReadAllText(file), other.BodyHash));
        }
        return [.. stale.Select(pair => paths[pair.Form.File])];
    }

    internal static string Marked(string text, string hash)
    {
        var newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.Split(newline).ToList();
        var close = lines.IndexOf("---", 1);
        var at = lines.FindIndex(1, close - 1, line => line.StartsWith(Key, StringComparison.Ordinal));
        if (at < 0)
            lines.Insert(close, $"{Key} \"{hash}\"");
        else
            lines[at] = $"{Key} \"{hash}\"";
        return string.Join(newline, lines);
    }
}
