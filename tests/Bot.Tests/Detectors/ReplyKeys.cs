using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Detectors;

/// <summary>The replies of one language as dotted keys, each with its text.</summary>
internal static partial class ReplyKeys
{
    [GeneratedRegex(@"\{\w+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder { get; }

    public static IReadOnlyCollection<string> Of(string language) => [.. Texts(language).Keys];

    public static IReadOnlyDictionary<string, string> Texts(string language)
    {
        var yaml = new YamlStream();
        using var file = File.OpenText(Path.Combine(Fixture.Content, $"replies.{language}.yaml"));
        yaml.Load(file);
        return Flat("", (YamlMappingNode)yaml.Documents[0].RootNode).ToDictionary(entry => entry.Key, entry => entry.Text);
    }

    public static string Placeholders(string text) =>
        string.Join(' ', Placeholder.Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<(string Key, string Text)> Flat(string prefix, YamlMappingNode node) =>
        node.Children.SelectMany(child => child.Value is YamlMappingNode inner
            ? Flat($"{prefix}{child.Key}.", inner)
            : [($"{prefix}{child.Key}", ((YamlScalarNode)child.Value).Value ?? "")]);
}
