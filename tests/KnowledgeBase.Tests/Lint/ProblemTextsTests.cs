using System.Reflection;
using System.Text.RegularExpressions;
using KnowledgeBase.Articles;
using KnowledgeBase.Lint;
using Testing;

namespace KnowledgeBase.Tests.Lint;

public partial class ProblemTextsTests
{
    private static readonly string[] OwnKeys = ["marked", "severity.hint", "severity.warning", "summary"];

    /// <summary>One of each problem there is, every argument holding its own name.</summary>
    private static readonly IReadOnlyList<(string Method, ArticleProblem Problem)> All =
    [
        .. typeof(Problem).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(ArticleProblem)).Select(method =>
            (method.Name, (ArticleProblem)method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(int) ? (object)7 : parameter.Name)])!)),
    ];

    private static readonly LanguageTexts Texts =
        LanguageTexts.Read("lint", [.. Languages.All.Select(language => $"lint.{language}.yaml").Select(path => new ContentFile(path, Shipped.Text(path)))], []);

    [GeneratedRegex("\\B[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Hump { get; }

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Every_problem_is_worded_and_no_words_are_without_a_problem(string language)
    {
        var expected = All.SelectMany(made => new[] { $"problems.{made.Problem.Code}.what", $"problems.{made.Problem.Code}.advice" }).Concat(OwnKeys);

        Assert.Equal(expected.Order(StringComparer.Ordinal), Texts.Keys(language).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void The_words_mention_just_what_the_problem_tells(string language) =>
        Assert.All(All, made => Assert.Equal(
            made.Problem.Arguments.Select(argument => argument.Name).Order(StringComparer.Ordinal),
            LanguageTexts.Placeholders(Said(language, made.Problem, "what") + Said(language, made.Problem, "advice"))));

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Each_text_has_the_same_placeholders_in_every_language(string language) =>
        Assert.All(Texts.Keys(Languages.Nynorsk), key => Assert.Equal(
            LanguageTexts.Placeholders(Texts.Find(Languages.Nynorsk, key)!), LanguageTexts.Placeholders(Texts.Find(language, key)!)));

    [Fact]
    public void A_code_is_the_name_of_the_problem_in_kebab_case() =>
        Assert.All(All, made => Assert.Equal(Hump.Replace(made.Method, "-$0").ToLowerInvariant(), made.Problem.Code));

    [Fact]
    public void Every_problem_can_be_found_by_some_reader_or_rule_and_is_made_in_one_place_only()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "KnowledgeBase"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToList();

        Assert.All(All, made => Assert.Contains(sources, source => source.Contains($"Problem.{made.Method}(", StringComparison.Ordinal)));
        Assert.DoesNotContain(sources, source => source.Contains("new ArticleProblem(", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_says_where_how_bad_what_and_with_which_code()
    {
        var texts = ContentLibrary.Open(Given.TheSamples().With(new ContentFile("lint.en.yaml", "problems: {key-unknown: {what: 'Not a key: {key}.', advice: Remove it.}}"))).Current.ProblemTexts;
        var problem = Problem.KeyUnknown("a.md", 7, "tittel");

        Assert.Equal("a.md:7: (warning) Not a key: tittel. Remove it. [key-unknown]", texts.Line(problem, "en"));
        Assert.Equal("a.md:7: Not a key: tittel. Remove it. [key-unknown]", texts.Line(problem with { Severity = Severity.Error }, "en"));
        Assert.EndsWith("1", texts.Summary([problem], "en").Split('.')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_own_words_go_before_the_programs()
    {
        var texts = ContentLibrary.Open(Given.TheSamples().With(new ContentFile("lint.nn.yaml", "problems: {no-sections: {what: Tomt!}}"))).Current.ProblemTexts;
        var problem = Problem.NoSections("a.md", 1);

        Assert.Equal("Tomt!", texts.What(problem, "nn"));
        Assert.Equal(Said("nn", problem, "advice"), texts.Advice(problem, "nn"));
        Assert.Equal(Said("nb", problem, "what"), texts.What(problem, "nb"));
    }

    [Fact]
    public void What_an_editor_wrote_is_quoted_as_it_is_also_when_it_looks_like_a_placeholder() =>
        Assert.Contains("{key}", ProblemTexts.Open(Given.SampleFolder).What(Problem.DateUnreadable("a.md", 1, "reviewed", "{key}"), "nn"), StringComparison.Ordinal);

    [Fact]
    public void Words_that_cannot_be_read_are_a_problem_told_in_the_programs_own()
    {
        var snapshot = ContentLibrary.Open(Given.TheSamples().With(new ContentFile("lint.nn.yaml", "problems: 'open"))).Current;

        var problem = Assert.Single(snapshot.Problems, problem => problem.File == "lint.nn.yaml");
        Assert.Equal("yaml-unreadable", problem.Code);
        Assert.StartsWith(Said("nn", problem, "what").Split('(')[0], snapshot.ProblemTexts.What(problem, "nn"), StringComparison.Ordinal);
    }

    private static string Said(string language, ArticleProblem problem, string part) => Texts.Find(language, $"problems.{problem.Code}.{part}")!;
}
