using System.Collections.Frozen;
using System.Text.RegularExpressions;
using KnowledgeBase.Articles;

namespace KnowledgeBase;

/// <summary>What a family of files, <c>family.&lt;lang&gt;.yaml</c>, says in each language: texts by key, nested keys joined by dots.</summary>
internal sealed partial class LanguageTexts
{
    private readonly string family;
    private readonly FrozenDictionary<(string Language, string Key), string> texts;

    private LanguageTexts(string family, Dictionary<(string Language, string Key), string> texts) =>
        (this.family, this.texts) = (family, texts.ToFrozenDictionary());

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder { get; }

    public static LanguageTexts Read(string family, IReadOnlyCollection<ContentFile> files, ICollection<ArticleProblem> problems)
    {
        var read = new Dictionary<(string, string), string>();
        foreach (var language in Languages.All)
        {
            if (files.FirstOrDefault(file => file.Path == PathOf(family, language)) is not { } file || YamlTree.Read(file, file.Text, 1, problems) is not { } root)
                continue;
            foreach (var (key, value, _) in YamlTree.Leaves(root))
                read[(language, key)] = value.TrimEnd();
        }
        return new LanguageTexts(family, read);
    }

    public static string PathOf(string family, string language) => $"{family}.{language}.yaml";

    /// <summary>The text with each <c>{name}</c> that has a value filled in; what is filled in is not looked through again.</summary>
    public static string Fill(string text, IReadOnlyList<(string Name, string Value)> values) =>
        Placeholder.Replace(text, hole => values.Where(value => value.Name == hole.Groups["name"].Value).Select(value => value.Value).FirstOrDefault(hole.Value));

    /// <summary>The names of a text's placeholders, each once, in alphabetical order.</summary>
    public static IEnumerable<string> Placeholders(string text) =>
        Placeholder.Matches(text).Select(hole => hole.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public string File(string language) => PathOf(family, language);

    public string? Find(string language, string key) => texts.GetValueOrDefault((language, key));

    /// <summary>The keys that exist in a language.</summary>
    public IReadOnlySet<string> Keys(string language) =>
        texts.Keys.Where(at => at.Language == language).Select(at => at.Key).ToHashSet(StringComparer.Ordinal);
}
