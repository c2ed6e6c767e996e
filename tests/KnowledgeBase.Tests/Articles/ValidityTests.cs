using KnowledgeBase.Answers;
using Testing;

namespace KnowledgeBase.Tests.Articles;

public class ValidityTests
{
    [Theory]
    [InlineData("2026-03-31T12:00:00Z", false)]
    [InlineData("2026-04-01T12:00:00Z", true)]
    [InlineData("2026-04-30T21:59:00Z", true)]
    [InlineData("2026-04-30T22:01:00Z", false)]
    public void An_article_is_shown_within_its_period_only(string now, bool shown)
    {
        var file = Given.AnArticle("articles/fritid/isen.nn.md", "## Er isen trygg? {#is}\nNei.", "title: Isen\nsummary: Isen.\nvalidFrom: 2026-04-01\nvalidTo: 2026-04-30");
        var content = ContentLibrary.Open(Given.TheSamples().With(file), new ManualTime(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))).Current;

        Assert.Equal(shown, content.Article("fritid/isen", "nn", "fjordvik") is not null);
        Assert.Equal(shown, content.Find(new Question("er isen trygg", "nn", "fjordvik")).Hits.Any(hit => hit.ArticleId == "fritid/isen"));
    }

    [Fact]
    public void A_form_whose_period_is_over_gives_way_to_the_other()
    {
        var content = ContentLibrary.Open(Given.TheSamples().With(
            Given.AnArticle("articles/fritid/isen.nn.md", "## Er isen trygg? {#is}\nNei.", "title: Isen\nsummary: Isen.\nvalidTo: 2020-01-01"),
            Given.AnArticle("articles/fritid/isen.nb.md", "## Er isen trygg? {#is}\nNei, ikke nå.", "title: Isen\nsummary: Isen."))).Current;

        Assert.Equal("nb", content.Article("fritid/isen", "nn", null)?.Language);
    }
}
