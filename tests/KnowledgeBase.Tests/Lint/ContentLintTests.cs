using KnowledgeBase.Articles;
using KnowledgeBase.Lint;

namespace KnowledgeBase.Tests.Lint;

public class ContentLintTests
{
    [Fact]
    public void The_samples_have_no_errors() =>
        Assert.DoesNotContain(ContentLint.Check(Given.SampleFolder), problem => problem.Severity == Severity.Error);

    [Theory]
    [InlineData("Sjå [klikk her](https://a.example).", "link-text-says-nothing", Severity.Warning)]
    [InlineData("Sjå [](https://a.example).", "link-without-text", Severity.Warning)]
    [InlineData("Sjå [garasje](../byggesak/garasjar.nn.md).", "link-leads-nowhere", Severity.Error)]
    [InlineData("Sjå [garasje](../byggesak/garasje.nn.md#vegg).", "link-leads-nowhere", Severity.Error)]
    [InlineData("![](kart.png)", "image-without-text", Severity.Error)]
    [InlineData("#### For djupt\nTekst.", "heading-jumps", Severity.Warning)]
    [InlineData("Ring {{waste.fone}}.", "fact-unknown", Severity.Error)]
    [InlineData("Ring {{phone.", "braces-without-fact", Severity.Error)]
    [InlineData("Det kostar 500 kroner.", "figure-without-source", Severity.Warning)]
    public void A_section_with_a_fault_is_pointed_out(string body, string code, Severity severity)
    {
        var problem = Problems(Given.AnArticle("articles/prove/feil.nn.md", $"## A {{#a}}\n{body}")).First(problem => problem.Code == code);

        Assert.Equal(("articles/prove/feil.nn.md", severity), (problem.File, problem.Severity));
        Assert.True(problem.Line >= 5);
    }

    [Theory]
    [InlineData("Sjå [garasje](../byggesak/garasje.nn.md#soekje).")]
    [InlineData("Sjå [over](#a) og [vår side]({{waste.calendarUrl}}).")]
    public void A_link_that_leads_somewhere_is_left_in_peace(string body) =>
        Assert.DoesNotContain(Problems(Given.AnArticle("articles/prove/rett.nn.md", $"## A {{#a}}\n{body}")), problem => problem.Code.StartsWith("link-", StringComparison.Ordinal));

    [Fact]
    public void A_form_without_a_section_of_the_other_is_an_error() =>
        Assert.Contains(Problems(Given.AnArticle("articles/byggesak/garasje.nb.md", "## A {#soekje}\nTekst.")), problem => problem.Code == "section-missing-in-form" && problem.Arguments.Contains(("id", "nabogrense")));

    [Fact]
    public void A_missing_form_is_a_warning() =>
        Assert.Contains(Problems(), problem => problem.File == "articles/helse/psykisk-helse.nn.md" && problem.Code == "form-missing" && problem.Arguments.Contains(("language", "nb")));

    [Fact]
    public void A_fact_that_one_municipality_lacks_is_listed_for_it() =>
        Assert.Contains(Problems(), problem => problem.File == "municipalities/elvdal/municipality.yaml" && problem.Code is "fact-missing" or "fact-left-general" && problem.Arguments.Contains(("key", "waste.calendarUrl")));

    [Fact]
    public void A_reply_that_one_language_lacks_is_an_error() =>
        Assert.Contains(Problems(new ContentFile("replies.en.yaml", "greeting: Hello")), problem => problem.File == "replies.en.yaml" && problem.Code == "text-missing" && problem.Arguments.Contains(("key", "handoff.waiting")));

    [Fact]
    public void Words_of_lint_that_one_language_lacks_or_has_other_placeholders_for_are_errors()
    {
        var problems = Problems(new ContentFile("lint.nn.yaml", "summary: Feil {errors}\nseverity: {hint: tips}"), new ContentFile("lint.nb.yaml", "summary: Feil {feil}"));

        Assert.Contains(problems, problem => problem.File == "lint.nb.yaml" && problem.Code == "text-missing" && problem.Arguments.Contains(("key", "severity.hint")));
        Assert.Contains(problems, problem => problem.File == "lint.nn.yaml" && problem.Code == "placeholders-differ" && problem.Arguments.Contains(("placeholders", "{errors} / {feil}")));
    }

    [Fact]
    public void A_folder_of_articles_alone_can_be_checked() =>
        Assert.DoesNotContain(ContentLint.Check(Path.Combine(Given.SampleFolder, "articles", "byggesak")), problem => problem.Severity != Severity.Hint);

    private static IReadOnlyList<ArticleProblem> Problems(params ContentFile[] extra) => ContentLint.Check(ContentFolder.Read(Given.TheSamples().With(extra).Read()));
}
