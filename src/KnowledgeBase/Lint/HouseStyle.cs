using System.Collections.Frozen;
using System.Globalization;
using KnowledgeBase.Articles;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Lint;

/// <summary>What lint measures by: <c>lint.style.yaml</c>, the words of one form only, and the concepts of LOS.</summary>
/// <param name="LongestSentence">Words.</param>
/// <param name="EndsSoon">Days before a fact ends from which the editor is reminded.</param>
/// <param name="NearlyEqual">The share (0..1) of two questions' words that makes them one.</param>
/// <param name="CompetingKeywords">Keywords in common that make two articles compete.</param>
/// <param name="EmptyLinks">Texts of links that say nothing.</param>
/// <param name="Lasting">Hosts whose pages need no day of reading, since what changes there is dated there.</param>
/// <param name="Figures">Finds a number that claims something.</param>
/// <param name="Plain">By form: words of officialese, and what to write instead.</param>
/// <param name="OtherForms">By form: words that only the other form has.</param>
/// <param name="Los">The names of concepts, by the last part of their addresses.</param>
internal sealed record HouseStyle(
    int LongestSentence,
    int EndsSoon,
    double NearlyEqual,
    int CompetingKeywords,
    FrozenSet<string> EmptyLinks,
    FrozenSet<string> Lasting,
    Figures Figures,
    FrozenDictionary<string, PhraseList> Plain,
    FrozenDictionary<string, FrozenSet<string>> OtherForms,
    FrozenDictionary<string, string> Los)
{
    private const string Path = "lint.style.yaml";

    private static readonly Lazy<HouseStyle> ShippedStyle = new(() => Read([], []));

    /// <summary>The content's own file, or the program's where it has none or cannot be read.</summary>
    public static HouseStyle Read(IReadOnlyList<ContentFile> own, ICollection<ArticleProblem> problems)
    {
        var file = new ContentFile(Path, Shipped.Text(Path, own));
        if (YamlTree.Read(file, file.Text, 1, problems) is not { } root)
            return ShippedStyle.Value;
        try
        {
            return Of(root, Rows("language/form-words.tsv", own), Rows("language/los.tsv", own));
        }
        catch (Exception unusable) when (unusable is FormatException or KeyNotFoundException or InvalidCastException)
        {
            problems.Add(Problem.StyleUnreadable(Path, unusable.Message));
            return ShippedStyle.Value;
        }
    }

    private static HouseStyle Of(YamlMappingNode root, IEnumerable<string[]> forms, IEnumerable<string[]> los)
    {
        var only = forms.ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);
        return new HouseStyle(
            int.Parse(Text("longestSentence"), CultureInfo.InvariantCulture),
            int.Parse(Text("endsSoon"), CultureInfo.InvariantCulture),
            double.Parse(Text("nearlyEqual"), CultureInfo.InvariantCulture),
            int.Parse(Text("competingKeywords"), CultureInfo.InvariantCulture),
            Set("emptyLinks"),
            Set("lastingSources"),
            new Figures(Words("units"), Words("numerals"), Words("months")),
            ((YamlMappingNode)root.Children["plain"]).Children.ToFrozenDictionary(form => $"{form.Key}", form => new PhraseList((YamlMappingNode)form.Value), StringComparer.Ordinal),
            new[] { (Languages.Nynorsk, Languages.Bokmal), (Languages.Bokmal, Languages.Nynorsk) }
                .ToFrozenDictionary(pair => pair.Item1, pair => only[pair.Item2].ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal),
            los.ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

        string Text(string key) => $"{root.Children[key]}";
        FrozenSet<string> Set(string key) => ((YamlSequenceNode)root.Children[key]).Children.Select(text => $"{text}").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        string[] Words(string key) => Text(key).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<string[]> Rows(string path, IReadOnlyList<ContentFile> own) =>
        Shipped.Text(path, own).ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
