using System.Collections.Frozen;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Articles;

/// <summary>Reads <c>centres/&lt;id&gt;.yaml</c>.</summary>
internal static class CentreReader
{
    public static bool IsCentre(string path) => path.Split('/') is ["centres", var name] && name.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>The centre, or null with the errors added to the problems. A municipality or an agent with an error is left out.</summary>
    public static Centre? Read(ContentFile file, FrozenDictionary<string, Municipality> known, ICollection<ArticleProblem> problems)
    {
        if (YamlTree.Read(file, file.Text, 1, problems) is not { } root)
            return null;
        var id = Path.GetFileNameWithoutExtension(file.Path);
        if (Find(root, "id") is { } written && $"{written}" != id)
            problems.Add(Problem.CentreIdDiffers(file.Path, Line(written), $"{written}", id));
        if (Text(root, "name") is not { } name)
        {
            problems.Add(Problem.CentreWithoutName(file.Path));
            return null;
        }

        var municipalities = Municipalities(file, root, id, known, problems);
        return new Centre(id, name, municipalities, Agents(file, root, municipalities, problems));
    }

    private static List<string> Municipalities(
        ContentFile file, YamlMappingNode root, string centre, FrozenDictionary<string, Municipality> known, ICollection<ArticleProblem> problems)
    {
        var listed = new List<string>();
        foreach (var node in Items(root, "municipalities"))
        {
            if (!known.TryGetValue($"{node}", out var municipality))
                problems.Add(Problem.CentreMunicipalityUnknown(file.Path, Line(node), $"{node}"));
            else if (municipality.Centre != centre)
                problems.Add(Problem.CentreMunicipalityElsewhere(file.Path, Line(node), municipality.Id, municipality.Centre));
            else
                listed.Add(municipality.Id);
        }

        return listed;
    }

    private static List<CentreAgent> Agents(
        ContentFile file, YamlMappingNode root, List<string> municipalities, ICollection<ArticleProblem> problems)
    {
        var agents = new List<CentreAgent>();
        foreach (var node in Items(root, "agents"))
        {
            if (Agent(file, node, municipalities, problems) is not { } agent)
                continue;
            if (agents.Exists(other => other.Id == agent.Id))
                problems.Add(Problem.AgentIdTwice(file.Path, Line(node), agent.Id));
            else
                agents.Add(agent);
        }

        return agents;
    }

    private static CentreAgent? Agent(ContentFile file, YamlNode node, List<string> municipalities, ICollection<ArticleProblem> problems)
    {
        var keys = new[] { "id", "name", "employer" };
        if (keys.FirstOrDefault(key => Text(node, key) is null) is { } missing)
        {
            problems.Add(Problem.AgentIncomplete(file.Path, Line(node), missing));
            return null;
        }

        var employer = Text(node, "employer")!;
        if (!municipalities.Contains(employer))
        {
            problems.Add(Problem.AgentEmployerUnknown(file.Path, Line(node), Text(node, "id")!, employer));
            return null;
        }

        return new CentreAgent(Text(node, "id")!, Text(node, "name")!, employer, [.. Items(node, "languages").Select(language => $"{language}")]);
    }

    private static YamlNode? Find(YamlNode node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(key, out var found) ? found : null;

    private static string? Text(YamlNode node, string key) =>
        Find(node, key) is YamlScalarNode { Value: { } text } && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static IEnumerable<YamlNode> Items(YamlNode node, string key) => Find(node, key) is YamlSequenceNode list ? list.Children : [];

    private static int Line(YamlNode node) => (int)node.Start.Line;
}
