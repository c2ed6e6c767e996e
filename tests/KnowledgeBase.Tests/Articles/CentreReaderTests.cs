using KnowledgeBase.Articles;

namespace KnowledgeBase.Tests.Articles;

public class CentreReaderTests
{
    private const string Whole = """
        id: senteret
        name: Senteret
        municipalities: [her, der]
        agents:
          - { id: a, name: Anne Prøve, employer: der, languages: [nn, pl] }
        """;

    [Fact]
    public void A_centre_has_its_municipalities_and_those_who_answer_for_them()
    {
        var (content, problems) = Read(Whole);

        var centre = content.Centres["senteret"];
        Assert.Empty(problems);
        Assert.Equal(["her", "der"], centre.Municipalities);
        Assert.Equal(("Anne Prøve", "der", "nn pl"), (centre.Agent("a")!.Name, centre.Agent("a")!.Employer, string.Join(' ', centre.Agent("a")!.Languages)));
        Assert.Null(centre.Agent("b"));
    }

    [Theory]
    [InlineData("name: Senteret", "", "centre-without-name", 1)]
    [InlineData("id: senteret", "id: eit-anna", "centre-id-differs", 1)]
    [InlineData("[her, der]", "[her, der, ingenstad]", "centre-municipality-unknown", 3)]
    [InlineData("[her, der]", "[her, der, annanstad]", "centre-municipality-elsewhere", 3)]
    [InlineData("name: Anne Prøve,", "", "agent-incomplete", 5)]
    [InlineData("employer: der", "employer: annanstad", "agent-employer-unknown", 5)]
    [InlineData("agents:", "agents:\n  - { id: a, name: Anna Prøve, employer: her }", "agent-id-twice", 6)]
    [InlineData("id: senteret", "id: 'open", "yaml-unreadable", 1)]
    public void What_is_wrong_is_told_with_its_line(string right, string wrong, string code, int line)
    {
        var (_, problems) = Read(Whole.Replace(right, wrong, StringComparison.Ordinal));

        var problem = Assert.Single(problems, problem => problem.Code == code);
        Assert.Equal(("centres/senteret.yaml", line, Severity.Error), (problem.File, problem.Line, problem.Severity));
    }

    [Fact]
    public void A_municipality_that_no_centre_answers_for_is_pointed_out()
    {
        var (_, problems) = Read(Whole.Replace("[her, der]", "[der]", StringComparison.Ordinal));

        Assert.Equal("municipalities/her/municipality.yaml", Assert.Single(problems, problem => problem.Code == "centre-unknown").File);
    }

    [Fact]
    public void An_agent_of_two_centres_would_be_two_people_with_one_name()
    {
        var (_, problems) = Read(Whole, new ContentFile("centres/borte.yaml", "id: borte\nname: Borte\nmunicipalities: [annanstad]\nagents:\n  - { id: a, name: Arne, employer: annanstad }"));

        Assert.Equal("centres/senteret.yaml", Assert.Single(problems, problem => problem.Code == "agent-id-twice").File);
    }

    private static (ContentSnapshot Content, IReadOnlyList<ArticleProblem> Problems) Read(string centre, params ContentFile[] extra)
    {
        var content = ContentSnapshot.Build(new MemoryArticles(
        [
            new ContentFile("centres/senteret.yaml", centre), Municipality("her", "senteret"), Municipality("der", "senteret"), Municipality("annanstad", "borte"), .. extra,
        ]));
        return (content, [.. content.Problems.Where(problem => problem.File.StartsWith("centres/", StringComparison.Ordinal) || !problem.File.Contains("annanstad", StringComparison.Ordinal))]);
    }

    private static ContentFile Municipality(string id, string centre) =>
        new($"municipalities/{id}/municipality.yaml", $"id: {id}\nname: {id}\ncentre: {centre}\nofficialForm: nn\nreplyForm: fixed");
}
