using KnowledgeBase.Answers;

namespace KnowledgeBase.Tests.Answers;

public class FindingTests
{
    private readonly ContentSnapshot content = ContentLibrary.Open(Given.TheSamples()).Current;

    [Theory]
    [InlineData("Når blir bosset henta?", "avfall/hentedagar#hentedag")]
    [InlineData("når kommer de og henter søppelet", "avfall/hentedagar#hentedag")]
    [InlineData("søppelet ble ikke hentet i dag", "avfall/hentedagar#ikkje-henta")]
    [InlineData("hvor nær naboen kan jeg bygge garasje", "byggesak/garasje#nabogrense")]
    [InlineData("carport", "byggesak/garasje#soekje")]
    [InlineData("kva kostar barnehageplassen", "barnehage/pris#pris")]
    [InlineData("barnehage vi har dårlig råd og lav inntekt", "barnehage/pris#moderasjon")]
    [InlineData("psykolog", "helse/psykisk-helse#samtale")]
    public void The_section_that_answers_is_found_across_the_forms(string question, string address) =>
        Assert.Equal(address, content.Find(new Question(question, "nn", "fjordvik")).Best?.Address);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    [InlineData("og det er i på")]
    public void Nothing_is_found_for_nothing(string question) =>
        Assert.Same(Finding.Nothing, content.Find(new Question(question, "nn", "fjordvik")));

    [Fact]
    public void A_hit_says_which_words_carried_it()
    {
        var best = content.Find(new Question("Må eg søkje for garasjen?", "nn", "fjordvik")).Best;

        Assert.Contains("garasjen", best!.Why);
        Assert.InRange(best.Confidence, 0, 1);
    }

    [Fact]
    public void A_municipality_sees_its_own_articles_and_not_anothers()
    {
        var own = Given.AnArticle("municipalities/fjordvik/articles/ferje/ruter.nn.md", "## Når går ferja til øya? {#ruter}\nKvar time.");
        var snapshot = ContentLibrary.Open(Given.TheSamples().With(own)).Current;

        Assert.Equal("ferje/ruter", snapshot.Find(new Question("når går ferja", "nn", "fjordvik")).Best?.ArticleId);
        Assert.DoesNotContain(snapshot.Find(new Question("når går ferja", "nn", "elvdal")).Hits, hit => hit.ArticleId == "ferje/ruter");
        Assert.DoesNotContain(snapshot.Find(new Question("når går ferja", "nn")).Hits, hit => hit.ArticleId == "ferje/ruter");
    }

    [Fact]
    public void A_municipalitys_own_article_hides_the_shared_one()
    {
        var own = Given.AnArticle("municipalities/fjordvik/articles/avfall/hentedagar.nn.md", "## Når blir bosset henta? {#hentedag}\nAlltid måndag.");
        var snapshot = ContentLibrary.Open(Given.TheSamples().With(own)).Current;
        var question = new Question("Når blir bosset henta?", "nn", "fjordvik");

        Assert.Equal("Alltid måndag.", snapshot.Write(snapshot.Find(question).Best!, question)?.Markdown);
        Assert.Contains("tømmekalenderen", snapshot.Write(snapshot.Find(question).Best!, question with { MunicipalityId = "elvdal" })?.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_question_gets_the_same_hits_in_the_same_order()
    {
        var question = new Question("garasje barnehage boss nabo", "nn", "fjordvik");
        var again = ContentLibrary.Open(Given.TheSamples()).Current;

        Assert.Equal(content.Find(question).Hits.Select(hit => (hit.Address, hit.Score)), again.Find(question).Hits.Select(hit => (hit.Address, hit.Score)));
    }
}
