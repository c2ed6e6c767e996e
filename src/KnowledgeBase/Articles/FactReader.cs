using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Articles;

/// <summary>
/// Reads a municipality's facts: nested keys; a leaf is a text, a text for each form, or a list of periods
/// (<c>from</c>, optional <c>to</c>, and <c>value</c>, itself a text or one for each form).
/// </summary>
internal sealed class FactReader(ContentFile file, ICollection<ArticleProblem> problems)
{
    private readonly Dictionary<string, IReadOnlyList<FactValue>> facts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyList<FactValue>> Facts => facts;

    /// <summary>Takes in the node and all below it.</summary>
    public void Read(YamlNode node, string key = "")
    {
        switch (node)
        {
            case YamlSequenceNode periods: facts[key] = Periods(key, periods); break;
            case YamlScalarNode or YamlMappingNode when key.Length > 0 && Forms(node) is { Count: > 0 } forms: facts[key] = [new FactValue(null, null, forms, Line(node))]; break;
            case YamlMappingNode map:
                foreach (var (name, child) in map.Children)
                    Read(child, key.Length == 0 ? $"{name}" : $"{key}.{name}");
                break;
        }
    }

    private List<FactValue> Periods(string key, YamlSequenceNode list)
    {
        var values = new List<FactValue>();
        foreach (var node in list.Children)
        {
            if (node is not YamlMappingNode period || Date(period, key, "from") is not { } from || Child(period, "value") is not { } value || Forms(value) is not { Count: > 0 } forms)
                problems.Add(Problem.FactPeriodIncomplete(file.Path, Line(node), key));
            else if (new FactValue(from, Date(period, key, "to"), forms, Line(node)) is var read && (read.To < from || values.Exists(other => other.From == from)))
                problems.Add(Problem.FactPeriodsClash(file.Path, Line(node), key));
            else
                values.Add(read);
        }
        return values;
    }

    private DateOnly? Date(YamlMappingNode period, string key, string name)
    {
        if (Child(period, name) is not { } node)
            return null;
        if (DateOnly.TryParseExact($"{node}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        problems.Add(Problem.DateUnreadable(file.Path, Line(node), $"{key}.{name}", $"{node}"));
        return null;
    }

    // Empty when the node is no text and not worded by form only.
    private static Dictionary<string, string> Forms(YamlNode node) => node switch
    {
        YamlScalarNode one => new(StringComparer.Ordinal) { [LocalFacts.AnyForm] = $"{one}".Trim() },
        YamlMappingNode map when map.Children.All(child => Languages.All.Contains($"{child.Key}") && child.Value is YamlScalarNode) =>
            map.Children.ToDictionary(child => $"{child.Key}", child => $"{child.Value}".Trim(), StringComparer.Ordinal),
        _ => [],
    };

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var node) ? node : null;

    private static int Line(YamlNode node) => (int)node.Start.Line;
}
