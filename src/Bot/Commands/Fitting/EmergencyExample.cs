using Bot.Turns.Detectors;

namespace Bot.Commands.Fitting;

/// <summary>One text to learn from.</summary>
/// <param name="Kind">The kind of emergency, or "-".</param>
/// <param name="Source">The template or article it comes from: what is of one source is never both learned from and tried on.</param>
/// <param name="Stretches">What the classifier sees of it.</param>
/// <param name="Fires">Whether a rule takes it for an emergency.</param>
internal sealed record EmergencyExample(string Kind, string Source, string Text, IReadOnlyList<int[]> Stretches, bool Fires)
{
    /// <summary>The kind of a text that is no emergency.</summary>
    public const string None = "-";

    public bool IsEmergency => Kind != None;

    /// <summary>Reads <c>*.tsv</c> (kind, source, text; a heading first) in the order of their names.</summary>
    /// <exception cref="FormatException">A line has not three columns.</exception>
    public static IReadOnlyList<EmergencyExample> Read(string folder, EmergencyRules rules)
    {
        var features = rules.Features();
        var rows = Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(file => File.ReadLines(file).Skip(1)).Distinct(StringComparer.Ordinal);
        return [.. rows.Where(line => line.Length > 0).Select(line => line.Split('\t') is [var kind, var source, var text]
            ? Of(kind, source, text, rules, features)
            : throw new FormatException($"Three columns are needed: {line}"))];
    }

    private static EmergencyExample Of(string kind, string source, string text, EmergencyRules rules, EmergencyFeatures features)
    {
        var search = new TextSearch(text);
        return new EmergencyExample(kind, source, text, [.. features.Of(search)], rules.Likely(search) is not null);
    }
}
