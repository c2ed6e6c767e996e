using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>
/// Words problems for people, from <c>lint.&lt;lang&gt;.yaml</c>: the content's own texts, and the program's for each that it lacks.
/// </summary>
public sealed class ProblemTexts
{
    internal const string Family = "lint";

    private static readonly LanguageTexts ShippedTexts = LanguageTexts.Read(Family, [.. Paths.Select(path => new ContentFile(path, Shipped.Text(path)))], []);

    internal ProblemTexts(LanguageTexts own) => Own = own;

    internal LanguageTexts Own { get; }

    private static IEnumerable<string> Paths => Languages.All.Select(language => LanguageTexts.PathOf(Family, language));

    /// <summary>The texts of a content folder; of a folder without any, the program's.</summary>
    public static ProblemTexts Open(string folder)
    {
        var files = Paths.Where(path => File.Exists(Path.Combine(folder, path)))
            .Select(path => new ContentFile(path, File.ReadAllText(Path.Combine(folder, path))));
        return new ProblemTexts(LanguageTexts.Read(Family, [.. files], []));
    }

    /// <summary>What is wrong, in one of <see cref="Languages.All"/>.</summary>
    public string What(ArticleProblem problem, string language) => Text(language, $"problems.{problem.Code}.what", problem.Arguments);

    /// <summary>What to do about it.</summary>
    public string Advice(ArticleProblem problem, string language) => Text(language, $"problems.{problem.Code}.advice", problem.Arguments);

    /// <summary><c>file:line: what is wrong, what to do [code]</c>, with the severity before what is no error.</summary>
    public string Line(ArticleProblem problem, string language) =>
        $"{problem.File}:{problem.Line}: {Label(problem.Severity, language)}{What(problem, language)} {Advice(problem, language)} [{problem.Code}]";

    /// <summary>How many problems there are of each severity.</summary>
    public string Summary(IReadOnlyCollection<ArticleProblem> problems, string language)
    {
        return Text(language, "summary", [("errors", Count(Severity.Error)), ("warnings", Count(Severity.Warning)), ("hints", Count(Severity.Hint))]);

        string Count(Severity severity) => $"{problems.Count(problem => problem.Severity == severity)}";
    }

    /// <summary>How many files were marked as in step.</summary>
    public string Marked(int count, string language) => Text(language, "marked", [("count", $"{count}")]);

    private string Label(Severity severity, string language) => severity switch
    {
        Severity.Error => "",
        Severity.Warning => $"({Text(language, "severity.warning")}) ",
        _ => $"({Text(language, "severity.hint")}) ",
    };

    private string Text(string language, string key, IReadOnlyList<(string, string)>? arguments = null) =>
        LanguageTexts.Fill(Own.Find(language, key) ?? ShippedTexts.Find(language, key) ?? key, arguments ?? []);
}
