using System.Collections.Frozen;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Articles;

/// <summary>The keys between the <c>---</c> lines, read with a problem for each that is wrong.</summary>
internal sealed class FrontMatter(ContentFile file, YamlMappingNode root, ICollection<ArticleProblem> problems)
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "title", "summary", "los", "keywords", "questions", "owner", "reviewed", "reviewEvery", "sources",
        "sensitive", "next", "audience", "validFrom", "validTo", "inStepWith", "overlay",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Steps = new[] { "form", "phone", "booking", "person", "link" }.ToFrozenSet(StringComparer.Ordinal);

    public void RejectUnknownKeys()
    {
        foreach (var key in root.Children.Keys.Where(key => !Known.Contains($"{key}") && !($"{key}" == "off" && Text("overlay") == "true")))
            problems.Add(Problem.KeyUnknown(file.Path, LineOf(key), $"{key}"));
    }

    public string Required(string key)
    {
        var text = Text(key);
        if (string.IsNullOrWhiteSpace(text))
            problems.Add(Problem.KeyMissing(file.Path, key));
        return text ?? "";
    }

    public string? Text(string key) => Text(root, key);

    public IReadOnlyList<string> List(string key)
    {
        if (Node(key) is not { } node)
            return [];
        if (node is YamlSequenceNode list)
            return [.. list.Children.Select(child => child.ToString()).Where(text => text.Length > 0)];
        if (node is YamlScalarNode { Value: { Length: > 0 } one })
            return [.. one.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return [];
    }

    public DateOnly? Date(string key) => Date(root, key);

    public int? Months(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var months) && months > 0)
            return months;
        problems.Add(Problem.MonthsNotANumber(file.Path, LineOf(Node(key)!), key, text));
        return null;
    }

    public bool Flag(string key)
    {
        if (Text(key) is not { } text)
            return false;
        if (text is not ("true" or "false"))
            problems.Add(Problem.NotTrueOrFalse(file.Path, LineOf(Node(key)!), key, text));
        return text == "true";
    }

    public IReadOnlyList<Source> Sources() => Node("sources") is not YamlSequenceNode list
        ? []
        : [.. list.Children.OfType<YamlMappingNode>().Select(source => new Source(Text(source, "title") ?? "", Text(source, "url"), Date(source, "read")))];

    /// <summary>Null when the file is an article of its own.</summary>
    public Overlay? Overlay()
    {
        if (!Flag("overlay"))
            return null;
        return Text("off") == "true" ? new Overlay(AllOff: true, []) : new Overlay(AllOff: false, List("off"));
    }

    /// <summary>Where each key stands in the file, from 1, and each item of a list: <c>keywords.0</c>.</summary>
    public IReadOnlyDictionary<string, int> Lines()
    {
        var lines = root.Children.Keys.ToDictionary(key => $"{key}", LineOf, StringComparer.Ordinal);
        foreach (var (key, value) in root.Children)
        {
            foreach (var (at, item) in (value as YamlSequenceNode)?.Children.Index() ?? [])
                lines[FormattableString.Invariant($"{key}.{at}")] = LineOf(item);
        }
        return lines;
    }

    public NextStep? Next()
    {
        if (Node("next") is not YamlMappingNode next)
            return null;
        var kind = Text(next, "kind") ?? "";
        if (!Steps.Contains(kind))
            problems.Add(Problem.NextStepUnknown(file.Path, LineOf(next), kind, string.Join(", ", Steps.Order(StringComparer.Ordinal))));
        return new NextStep(kind, Text(next, "text") ?? "", Text(next, "url"));
    }

    private DateOnly? Date(YamlMappingNode map, string key)
    {
        if (Text(map, key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        problems.Add(Problem.DateUnreadable(file.Path, LineOf(map.Children[key]), key, text));
        return null;
    }

    private YamlNode? Node(string key) => root.Children.TryGetValue(key, out var node) ? node : null;

    private static string? Text(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) && node is YamlScalarNode { Value: { Length: > 0 } text } ? text.Trim() : null;

    // The front matter begins on line 2, after the first `---`.
    private static int LineOf(YamlNode node) => (int)node.Start.Line + 1;
}
