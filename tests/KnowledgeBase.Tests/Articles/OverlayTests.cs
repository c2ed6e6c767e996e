using KnowledgeBase.Answers;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Tests.Articles;

/// <summary>Fjordvik changes parts of the shared article on collection days; elvdal does not.</summary>
public class OverlayTests
{
    private const string Path = "municipalities/fjordvik/articles/avfall/hentedagar";
    private const string Front = "overlay: true\nsources:\n  - {title: Fjordvik sine sider, url: 'https://fjordvik.example/boss', read: 2026-01-01}";

    [Fact]
    public void A_replaced_section_answers_with_its_own_source_and_the_others_stand()
    {
        var content = With(Change("nn", "## Når hentar Fjordvik bosset? {#hentedag}\nAlltid måndag."));

        var replaced = content.Write(Address("hentedag"), Asked("fjordvik"))!;
        Assert.Equal(("Når hentar Fjordvik bosset?", "Alltid måndag.", "Når vi hentar bosset"), (replaced.Heading, replaced.Markdown, replaced.Title));
        Assert.Equal("Fjordvik sine sider", Assert.Single(replaced.Citations[0].Sources).Title);
        Assert.StartsWith("Lat dunken stå", content.Write(Address("ikkje-henta"), Asked("fjordvik"))!.Markdown, StringComparison.Ordinal);
        Assert.Empty(content.Write(Address("ikkje-henta"), Asked("fjordvik"))!.Citations[0].Sources);
        Assert.Contains("tømmekalenderen", content.Write(Address("hentedag"), Asked("elvdal"))!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_section_is_found_there_and_nowhere_else()
    {
        var content = With(Change("nn", "## Kan eg få ein større dunk av Fjordvik? {#dunk}\nJa, ring oss.", keywords: "kjempedunk"));

        Assert.Equal("avfall/hentedagar#dunk", content.Find(Asked("fjordvik", "kan eg få større dunk")).Best?.Address);
        Assert.Equal("Ja, ring oss.", content.Write(Address("dunk"), Asked("fjordvik"))?.Markdown);
        Assert.DoesNotContain(content.Find(Asked("elvdal", "kjempedunk større dunk")).Hits, hit => hit.SectionId == "dunk");
        Assert.Null(content.Write(Address("dunk"), Asked("elvdal")));
        Assert.Null(content.Write(Address("dunk"), Asked(null)));
    }

    [Fact]
    public void A_section_that_is_switched_off_in_one_file_is_off_in_every_form()
    {
        var content = With(Change("nn", "", off: "[ikkje-henta]"));

        Assert.DoesNotContain(content.Find(Asked("fjordvik", "bosset vart ikkje henta")).Hits, hit => hit.SectionId == "ikkje-henta");
        Assert.Null(content.Write(Address("ikkje-henta"), Asked("fjordvik") with { Language = "nb" }));
        Assert.NotNull(content.Write(Address("hentedag"), Asked("fjordvik")));
        Assert.NotNull(content.Write(Address("ikkje-henta"), Asked("elvdal")));
    }

    [Fact]
    public void An_article_that_is_switched_off_is_gone_for_that_municipality_only()
    {
        var content = With(Change("nn", "", off: "true"));

        Assert.Null(content.Article("avfall/hentedagar", "nn", "fjordvik"));
        Assert.DoesNotContain(content.Find(Asked("fjordvik", "når blir bosset henta")).Hits, hit => hit.ArticleId == "avfall/hentedagar");
        Assert.Equal("avfall/hentedagar", content.Find(Asked("elvdal", "når blir bosset henta")).Best?.ArticleId);
    }

    [Fact]
    public void What_only_one_form_replaces_is_answered_in_that_form_rather_than_by_the_shared_text()
    {
        var content = With(Change("nn", "## Når? {#hentedag}\nAlltid måndag."));

        var answer = content.Write(Address("hentedag"), Asked("fjordvik") with { Language = "nb" })!;
        Assert.Equal(("Alltid måndag.", "nn", true), (answer.Markdown, answer.Language, answer.InOtherForm));
        Assert.Contains(content.Problems, problem => problem.Code == "form-missing" && problem.File == $"{Path}.nn.md");
    }

    [Fact]
    public void A_change_that_holds_for_a_time_gives_way_when_it_is_over()
    {
        var time = new Testing.ManualTime(new DateTimeOffset(2026, 12, 24, 12, 0, 0, TimeSpan.Zero));
        var change = Change("nn", "## Når? {#hentedag}\nIngen hentar i jula.", front: Front + "\nvalidFrom: 2026-12-20\nvalidTo: 2026-12-31");
        var content = ContentLibrary.Open(Given.TheSamples().With(change), time).Current;
        Assert.Equal("Ingen hentar i jula.", content.Write(Address("hentedag"), Asked("fjordvik"))?.Markdown);

        time.Advance(TimeSpan.FromDays(8));

        Assert.Contains("tømmekalenderen", content.Write(Address("hentedag"), Asked("fjordvik"))!.Markdown, StringComparison.Ordinal);
        Assert.Contains("elvdal", content.Municipalities.Keys);
    }

    [Theory]
    [InlineData("avfall/hentedagar", "[finst-ikkje]", "", "overlay-section-unknown", 3)]
    [InlineData("avfall/hentedagar", "[hentedag]", "## Når? {#hentedag}\nNo.", "overlay-section-both", 5)]
    [InlineData("avfall/finst-ikkje", null, "## Når? {#a}\nNo.", "overlay-without-article", 1)]
    [InlineData("avfall/hentedagar", null, "", "no-sections", 4)]
    public void A_change_that_hits_nothing_is_an_error(string id, string? off, string body, string code, int line)
    {
        var file = new ContentFile($"municipalities/fjordvik/articles/{id}.nn.md", $"---\noverlay: true\n{(off is null ? "" : $"off: {off}\n")}---\n{body}");

        var problem = Assert.Single(With(file).Errors, problem => problem.File == file.Path);
        Assert.Equal((code, line), (problem.Code, problem.Line));
    }

    [Fact]
    public void Nobody_changes_the_shared_article_itself() =>
        Assert.Contains(With(Given.AnArticle("articles/avfall/hentedagar.nn.md", "## Når? {#hentedag}\nNo.", Front)).Errors, problem => problem.Code == "overlay-outside-municipality");

    [Fact]
    public void A_municipality_is_not_asked_for_facts_of_what_it_replaces()
    {
        var content = With(Change("nn", "## Når? {#hentedag}\nNo."), Change("nb", "## Når? {#hentedag}\nNå."), Given.AnArticle("articles/prove/ein.nn.md", "## A {#a}\n{{waste.calendarUrl}}"));

        Assert.Contains(content.Problems, problem => problem.Code == "fact-missing" && problem.File.Contains("elvdal", StringComparison.Ordinal));
    }

    private static ContentSnapshot With(params ContentFile[] files) => ContentLibrary.Open(Given.TheSamples().With(files)).Current;

    private static ContentFile Change(string language, string body, string? off = null, string? keywords = null, string front = Front) =>
        Given.AnArticle($"{Path}.{language}.md", body, front + (off is null ? "" : $"\noff: {off}") + (keywords is null ? "" : $"\nkeywords: [{keywords}]"));

    private static Question Asked(string? municipality, string text = "boss") => new(text, "nn", municipality);

    private static Hit Address(string section) => new("avfall/hentedagar", section, 1, 1, []);
}
