using KnowledgeBase.Answers;

namespace KnowledgeBase.Tests.Answers;

public class AnswerWriterTests
{
    private readonly ContentSnapshot content = ContentLibrary.Open(Given.TheSamples()).Current;

    [Fact]
    public void The_municipalitys_facts_are_filled_in() =>
        Assert.StartsWith("Ein heil plass kostar 1 200 kroner i månaden.", Ask("barnehage/pris", "pris", "nn", "fjordvik").Markdown, StringComparison.Ordinal);

    [Fact]
    public void Without_a_municipality_the_general_sentence_stands() =>
        Assert.StartsWith("Staten set kvart år ein makspris", Ask("barnehage/pris", "pris", "nn", null).Markdown, StringComparison.Ordinal);

    [Fact]
    public void The_answer_comes_in_the_wanted_form_when_there_is_one()
    {
        var answer = Ask("byggesak/garasje", "soekje", "nb", "elvdal");

        Assert.Equal(("nb", false), (answer.Language, answer.InOtherForm));
        Assert.StartsWith("Nei, en garasje", answer.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_form_is_replaced_by_another_and_said_to_be()
    {
        var answer = Ask("helse/psykisk-helse", "samtale", "nb", "elvdal");

        Assert.Equal(("nn", true), (answer.Language, answer.InOtherForm));
        Assert.True(answer.OffersPerson);
    }

    [Fact]
    public void The_answer_cites_article_section_and_sources()
    {
        var citation = Assert.Single(Ask("byggesak/garasje", "nabogrense", "nn", "fjordvik").Citations);

        Assert.Equal("byggesak/garasje#nabogrense", citation.Address);
        Assert.Equal(("Byggje garasje utan å søkje", "Kor nær nabogrensa kan garasjen stå?"), (citation.ArticleTitle, citation.SectionHeading));
        Assert.Equal("Direktoratet for byggkvalitet", Assert.Single(citation.Sources).Title);
    }

    [Fact]
    public void A_next_step_whose_link_is_missing_is_not_offered()
    {
        Assert.Equal("https://fjordvik.example/tomming", Ask("avfall/hentedagar", "hentedag", "nn", "fjordvik").NextStep?.Url);
        Assert.Null(Ask("avfall/hentedagar", "hentedag", "nn", "elvdal").NextStep);
    }

    [Fact]
    public void A_section_that_is_gone_gives_no_answer() =>
        Assert.Null(content.Write(new Hit("avfall/hentedagar", "borte", 1, 1, []), new Question("boss", "nn")));

    private Answer Ask(string article, string section, string language, string? municipality) =>
        content.Write(new Hit(article, section, 1, 1, []), new Question("", language, municipality))!;
}
