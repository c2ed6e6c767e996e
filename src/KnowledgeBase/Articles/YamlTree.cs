using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Articles;

/// <summary>YAML with its line numbers kept, for problems that say where.</summary>
internal static class YamlTree
{
    /// <summary>The mapping at the root, or null with a problem noted.</summary>
    public static YamlMappingNode? Read(ContentFile file, string yaml, int firstLine, ICollection<ArticleProblem> problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..])
                return root;
            problems.Add(Problem.YamlWithoutKeys(file.Path, firstLine));
        }
        catch (YamlException broken)
        {
            problems.Add(Problem.YamlUnreadable(file.Path, firstLine + (int)broken.Start.Line - 1, broken.Message));
        }
        return null;
    }

    /// <summary>Every leaf under a mapping, by dotted key.</summary>
    public static IEnumerable<(string Key, string Value, int Line)> Leaves(YamlNode node, string prefix = "") => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(child => Leaves(child.Value, prefix.Length == 0 ? $"{child.Key}" : $"{prefix}.{child.Key}")),
        YamlSequenceNode list => list.Children.SelectMany((child, at) => Leaves(child, FormattableString.Invariant($"{prefix}.{at}"))),
        YamlScalarNode leaf => [(prefix, leaf.Value ?? "", (int)leaf.Start.Line)],
        _ => [],
    };
}
