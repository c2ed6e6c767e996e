using KnowledgeBase.Articles;

namespace KnowledgeBase.Tests.Articles;

public class ArticleReaderTests
{
    [Fact]
    public void An_article_is_read_with_all_its_parts()
    {
        var article = Given.TheSamples().Read().Where(file => file.Path == "articles/avfall/hentedagar.nn.md").Select(file => ArticleReader.Read(file, [])).Single();

        Assert.NotNull(article);
        Assert.Equal(("avfall/hentedagar", "nn", "Når vi hentar bosset"), (article.Id, article.Language, article.Title));
        Assert.Equal(["boss", "søppel", "renovasjon"], article.Keywords);
        Assert.Equal(["hentedag", "ikkje-henta"], article.Sections.Select(section => section.Id));
        Assert.Equal("Bosset vart ikkje henta", article.Sections[1].Heading);
        Assert.Equal(20, article.Sections[1].Line);
        Assert.Equal("link", article.Next?.Kind);
    }

    [Theory]
    [InlineData("## Utan id\nTekst.", 5, "heading-without-id")]
    [InlineData("## Feil {#Stor Id}\nTekst.", 5, "section-id-characters")]
    [InlineData("## A {#a}\nTekst.\n## B {#a}\nTekst.", 7, "section-id-twice")]
    [InlineData("## A {#a}\n", 5, "section-empty")]
    [InlineData("Berre tekst.", 5, "no-sections")]
    [InlineData("# Tittel\n## A {#a}\nTekst.", 5, "title-in-body")]
    [InlineData("## A {#a}\nTekst.\n\nNy overskrift\n---\nMeir.", 8, "title-in-body")]
    public void An_error_says_where_and_which(string body, int line, string code)
    {
        var problems = new List<ArticleProblem>();

        Assert.Null(ArticleReader.Read(Given.AnArticle("articles/a/b.nn.md", body), problems));
        Assert.Contains(problems, problem => problem.Line == line && problem.Code == code);
    }

    [Theory]
    [InlineData("title: A", "key-missing")]
    [InlineData("title: A\nsummary: B\nreviewed: i går", "date-unreadable")]
    [InlineData("title: A\nsummary: B\nreviewEvery: ofte", "months-not-a-number")]
    [InlineData("title: A\nsummary: B\nsensitive: kanskje", "not-true-or-false")]
    [InlineData("title: A\nsummary: B\nnext: {kind: rør, text: x}", "next-step-unknown")]
    [InlineData("title: 'A", "yaml-unreadable")]
    public void Front_matter_that_is_wrong_keeps_the_article_out(string front, string code)
    {
        var problems = new List<ArticleProblem>();

        Assert.Null(ArticleReader.Read(Given.AnArticle("articles/a/b.nn.md", "## A {#a}\nTekst.", front), problems));
        Assert.Contains(problems, problem => problem.Code == code && problem.Severity == Severity.Error);
    }

    [Fact]
    public void A_heading_inside_a_code_block_begins_no_section()
    {
        var article = ArticleReader.Read(Given.AnArticle("articles/a/b.nn.md", "## A {#a}\n```\n## ikkje\n```\n"), []);

        Assert.Equal(["a"], article?.Sections.Select(section => section.Id));
    }

    [Theory]
    [InlineData("Tekst.\n\n---\n\nMeir.")]
    [InlineData("| a | b |\n|---|---|\n| c | d |")]
    [InlineData("- ein\n- to\n\n### Mindre\nMeir.")]
    [InlineData("~~~\n# ikkje\n~~~\n#merkelapp og ####### sju")]
    public void What_is_no_heading_stays_in_its_section(string body)
    {
        var article = ArticleReader.Read(Given.AnArticle("articles/a/b.nn.md", $"## A {{#a}}\n\n{body}\n\n## B {{#b}}\nSlutt."), []);

        Assert.Equal([body, "Slutt."], article?.Sections.Select(section => section.Markdown));
        Assert.Equal(7, article?.Sections[0].BodyLine);
    }

    [Theory]
    [InlineData("articles/Stor/b.nn.md")]
    [InlineData("articles/a/b.md")]
    [InlineData("articles/a/b.sv.md")]
    [InlineData("articles/a/b/c.nn.md")]
    public void A_path_that_names_no_article_is_an_error(string path)
    {
        var problems = new List<ArticleProblem>();

        Assert.Null(ArticleReader.Read(Given.AnArticle(path, "## A {#a}\nTekst."), problems));
        Assert.Equal("path-without-article", Assert.Single(problems).Code);
    }
}
