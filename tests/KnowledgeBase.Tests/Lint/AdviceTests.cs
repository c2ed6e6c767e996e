using KnowledgeBase.Articles;
using KnowledgeBase.Lint;

namespace KnowledgeBase.Tests.Lint;

/// <summary>Each rule on an article that breaks it, and on one that does not.</summary>
public class AdviceTests
{
    private const string Front = "title: Barnehage\nsummary: Hei.";

    [Theory]
    [InlineData("nn", "Du må søke hvis du vil bygge.", "word-of-other-form", "hvis")]
    [InlineData("nn", "Hvis du vil byggje, søkjer du.", "word-of-other-form", "Hvis")]
    [InlineData("nb", "Du kan ikkje bygge uten å søke.", "word-of-other-form", "ikkje")]
    [InlineData("nb", "Les {{waste.url|Reglane finn du på nettsiden.}}.", "word-of-other-form", "Reglane")]
    [InlineData("nb", "Ring oss dersom du lurer.", "officialese", "dersom")]
    [InlineData("nb", "Du får brev i henhold\ntil loven.", null, "")]
    [InlineData("nb", "Du får brev i henhold til loven.", "officialese", "i henhold til")]
    [InlineData("nn", "Vi skriv vedrørande saka.", "officialese", "vedrørande")]
    [InlineData("en", "Call us prior to moving.", "officialese", "prior to")]
    [InlineData("nn", "Spør på Naustneset skole, eller sjå [sida](https://a.example/ikke/hvis).", null, "")]
    [InlineData("nn", "Skriv til `hvis` eller hvis@a.example.", null, "")]
    [InlineData("en", "Ask at the ikke office.", null, "")]
    public void Words_are_those_of_the_form_and_of_people(string language, string body, string? code, string word)
    {
        var found = Advice(Article(language, body)).Where(problem => problem.Code is "word-of-other-form" or "officialese").ToList();

        Assert.Equal(code is null ? [] : [code], found.Select(problem => problem.Code));
        Assert.All(found, problem => Assert.Equal((word, 6), (problem.Arguments[0].Value, problem.Line)));
    }

    [Fact]
    public void Keywords_and_sample_questions_may_be_in_any_form() =>
        Assert.Empty(Advice(Article("nn", "Ring.", Front + "\nkeywords: [hvordan, ikke]\nquestions: [Hvordan søker jeg?]")));

    [Theory]
    [InlineData(28, 0)]
    [InlineData(29, 1)]
    public void A_sentence_ends_before_the_reader_is_lost(int words, int hints)
    {
        var sentence = string.Join(' ', Enumerable.Repeat("Ord", words));

        Assert.Equal(hints, Advice(Article("nn", $"Kort. {sentence}.\n\n- {sentence}\n- kort")).Count(problem => problem.Code == "sentence-long" && problem.Line == 6));
    }

    [Theory]
    [InlineData("Fristen er 1. mars.", true)]
    [InlineData("Du har tre veker på deg.", true)]
    [InlineData("Det kostar 1 200 kroner.", true)]
    [InlineData("Opp til 50 m² er greitt.", true)]
    [InlineData("Minst 30 % av prisen.", true)]
    [InlineData("Ring 110 eller 116 117.", false)]
    [InlineData("Gå til steg 2 i skjema 3.", false)]
    [InlineData("Det kostar {{price|Prisen er 5 kroner.}} i året.", false)]
    [InlineData("Ta to steg fram.", false)]
    public void A_number_that_claims_something_needs_a_source(string body, bool needed)
    {
        Assert.Equal(needed, Advice(Article("nn", body)).Any(problem => problem.Code == "figure-without-source"));
        Assert.DoesNotContain(Advice(Article("nn", body, Front + "\nsources: [{title: Ei lov}]")), problem => problem.Code == "figure-without-source");
    }

    [Theory]
    [InlineData("los: barnehageplass", null)]
    [InlineData("los: barnehageplas", "los-unknown")]
    [InlineData("sources: [{title: A, url: 'https://a.example/b'}]", "source-without-date")]
    [InlineData("sources: [{title: Ei lov, url: 'https://lovdata.no/lov/2005-06-17-64'}]", null)]
    [InlineData("sources: [{title: A, url: 'a.example/b', read: 2026-01-01}]", "source-address")]
    [InlineData("sensitive: true", "sensitive-without-person")]
    [InlineData("sensitive: true\nnext: {kind: link, text: Les, url: 'https://a.example'}", "sensitive-without-person")]
    [InlineData("sensitive: true\nnext: {kind: phone, text: Ring, url: 'tel:116111'}", null)]
    [InlineData("reviewed: 2024-01-31\nreviewEvery: 12", "review-overdue")]
    [InlineData("reviewed: 2025-02-02\nreviewEvery: 12", null)]
    [InlineData("validTo: 2026-01-31", "period-over")]
    [InlineData("validTo: 2026-02-01", null)]
    [InlineData("validFrom: 2026-03-01\nvalidTo: 2026-02-20", "period-reversed")]
    public void The_front_matter_is_looked_after(string key, string? code)
    {
        var day = new NorwegianDay(new Testing.ManualTime(new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero)));
        var found = ContentLint.Check(ContentFolder.Read([Article("nn", "Ring.", $"{Front}\n{key}")], day))
            .Where(problem => problem.Code is not ("form-missing" or "review-unplanned")).ToList();

        Assert.Equal(code is null ? [] : [code], found.Select(problem => problem.Code));
        Assert.All(found, problem => Assert.InRange(problem.Line, 4, 5));
    }

    [Fact]
    public void A_table_says_what_its_columns_are()
    {
        Assert.Contains(Advice(Article("nn", "| | |\n|---|---|\n| a | b |")), problem => problem.Code == "table-without-header" && problem.Line == 6);
        Assert.DoesNotContain(Advice(Article("nn", "| Kva | Pris |\n|---|---|\n| a | b |")), problem => problem.Code == "table-without-header");
    }

    [Theory]
    [InlineData("Kva kostar hagen?", true)]
    [InlineData("kva kostar hagen", true)]
    [InlineData("Kva kostar båten?", false)]
    public void Two_articles_do_not_claim_the_same_question(string other, bool compete)
    {
        var problems = Advice(Article("nn", "A.", Front + "\nquestions:\n  - Kva kostar hagen?"), Given.AnArticle("articles/prove/to.nn.md", "## B {#b}\nB.", $"{Front}\nquestions:\n  - Noko anna heilt?\n  - {other}"));

        var found = problems.Where(problem => problem.Code == "question-shared").ToList();
        Assert.Equal(compete ? [("articles/prove/to.nn.md", 6)] : [], found.Select(problem => (problem.File, problem.Line)));
    }

    [Fact]
    public void Two_municipalities_may_claim_the_same()
    {
        var front = Front + "\nquestions: [Kva kostar hagen?]\nkeywords: [hage, blomar, tre, bed]";

        Assert.DoesNotContain(
            Advice(Given.AnArticle("municipalities/a/articles/prove/ein.nn.md", "## B {#b}\nB.", front), Given.AnArticle("municipalities/b/articles/prove/to.nn.md", "## B {#b}\nB.", front)),
            problem => problem.Code is "question-shared" or "keywords-shared");
        Assert.Contains(
            Advice(Given.AnArticle("articles/prove/ein.nn.md", "## B {#b}\nB.", front), Given.AnArticle("municipalities/b/articles/prove/to.nn.md", "## B {#b}\nB.", front)),
            problem => problem.Code == "keywords-shared" && problem.Arguments[0].Value == "hage, blomar, tre, bed");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("longestSentence: lang")]
    [InlineData("emptyLinks: her")]
    public void Rules_that_cannot_be_read_are_told_of_and_those_of_the_program_used(string yaml) =>
        Assert.Contains(Advice(new ContentFile("lint.style.yaml", yaml), Article("nn", "Hvis.")), problem => problem.Code is "style-unreadable" or "yaml-without-keys");

    private static ContentFile Article(string language, string body, string front = Front) =>
        new($"articles/prove/ein.{language}.md", $"---\n{front}\n---\n## A {{#a}}\n{body}");

    private static List<ArticleProblem> Advice(params ContentFile[] files) =>
        [.. ContentLint.Check(ContentFolder.Read(files)).Where(problem => problem.Code is not ("form-missing" or "review-unplanned" or "form-never-in-step"))];
}
