using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Articles;

/// <summary>Reads <c>municipalities/&lt;id&gt;/municipality.yaml</c>.</summary>
internal static class MunicipalityReader
{
    public static bool IsMunicipality(string path) => path.Split('/') is ["municipalities", _, "municipality.yaml"];

    /// <summary>The municipality, or null with the errors added to the problems.</summary>
    public static Municipality? Read(ContentFile file, NorwegianDay day, ICollection<ArticleProblem> problems)
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
            Facts(file, root, day, problems));

        string OneOf(string key, string[] allowed)
        {
            if (own.TryGetValue(key, out var leaf) && allowed.Contains(leaf.Value))
                return leaf.Value;
            problems.Add(Problem.ChoiceUnknown(file.Path, leaf.Line, key, string.Join(", ", allowed)));
            return allowed[0];
        }
    }

    private static LocalFacts Facts(ContentFile file, YamlMappingNode root, NorwegianDay day, ICollection<ArticleProblem> problems)
    {
        var facts = new FactReader(file, problems);
        // The brief facts every article may name stand at the top of the file.
        foreach (var (name, node) in root.Children.Where(child => child.Key.ToString() is "name" or "fullName"))
            facts.Read(node, $"{name}");
        if (root.Children.TryGetValue("facts", out var nested))
            facts.Read(nested);
        return new LocalFacts(facts.Facts.Select(fact => (fact.Key, fact.Value)), day);
    }
}
