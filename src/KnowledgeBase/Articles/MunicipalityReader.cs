using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Articles;

/// <summary>Reads <c>municipalities/&lt;id&gt;/municipality.yaml</c>.</summary>
internal static class MunicipalityReader
{
    public static bool IsMunicipality(string path) => path.Split('/') is ["municipalities", _, "municipality.yaml"];

    /// <summary>The municipality, or null with the errors added to the problems.</summary>
    public static Municipality? Read(ContentFile file, ICollection<ArticleProblem> problems)
    {
        if (YamlTree.Read(file, file.Text, 1, problems) is not { } root)
            return null;
        var id = file.Path.Split('/')[1];
        var own = YamlTree.Leaves(root).Where(leaf => !leaf.Key.StartsWith("facts.", StringComparison.Ordinal))
            .ToDictionary(leaf => leaf.Key, leaf => leaf, StringComparer.Ordinal);
        var name = own.GetValueOrDefault("name").Value ?? "";
        if (name.Length == 0)
            problems.Add(Problem.MunicipalityWithoutName(file.Path));
        if (own.TryGetValue("id", out var written) && written.Value != id)
            problems.Add(Problem.MunicipalityIdDiffers(file.Path, written.Line, written.Value, id));
        var official = OneOf("officialForm", [Languages.Nynorsk, Languages.Bokmal, "neutral"]);
        var reply = OneOf("replyForm", ["followCitizen", "fixed"]);
        return name.Length == 0 ? null : new Municipality(id, name, own.GetValueOrDefault("fullName").Value ?? name,
            own.GetValueOrDefault("centre").Value ?? "", official, reply, own.GetValueOrDefault("emergencyExtra").Value,
            Facts(root));

        string OneOf(string key, string[] allowed)
        {
            if (own.TryGetValue(key, out var leaf) && allowed.Contains(leaf.Value))
                return leaf.Value;
            problems.Add(Problem.ChoiceUnknown(file.Path, leaf.Line, key, string.Join(", ", allowed)));
            return allowed[0];
        }
    }

    private static LocalFacts Facts(YamlMappingNode root)
    {
        var facts = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var nested = root.Children.TryGetValue("facts", out var node) ? YamlTree.Leaves(node) : [];
        // The brief facts every article may name stand at the top of the file.
        foreach (var (path, value, _) in YamlTree.Leaves(root).Where(leaf => leaf.Key is "name" or "fullName").Concat(nested))
        {
            var split = path.LastIndexOf('.') is var dot and > 0 && Languages.All.Contains(path[(dot + 1)..]);
            var key = split ? path[..path.LastIndexOf('.')] : path;
            if (!facts.TryGetValue(key, out var forms))
                facts[key] = forms = new(StringComparer.Ordinal);
            forms[split ? path[(path.LastIndexOf('.') + 1)..] : LocalFacts.AnyForm] = value.Trim();
        }
        return new LocalFacts(facts.ToDictionary(fact => fact.Key, fact => (IReadOnlyDictionary<string, string>)fact.Value, StringComparer.Ordinal));
    }
}
