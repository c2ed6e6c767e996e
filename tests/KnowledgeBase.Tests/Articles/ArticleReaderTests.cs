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
    [InlineData("## Utan id\nTekst.", 5, "The heading has no id.")]
    [InlineData("## Feil {#Stor Id}\nTekst.", 5, "The id `Stor Id` is not")]
    [InlineData("## A {#a}\nTekst.\n## B {#a}\nTekst.", 7, "The id `a` is used twice.")]
    [InlineData("## A {#a}\n", 5, "The section is empty.")]
    [InlineData("Berre tekst.", 5, "There are no sections.")]
    [InlineData("# Tittel\n## A {#a}\nTekst.", 5, "The title belongs in the front matter")]
    public void An_error_says_where_and_what(string body, int line, string what)
    {
        var problems = new List<ArticleProblem>();

        Assert.Null(ArticleReader.Read(Given.AnArticle("articles/a/b.nn.md", body), problems));
        Assert.Contains(problems, problem => problem.Line == line && problem.What.StartsWith(what, StringComparison.Ordinal) && problem.Advice.Length > 0);
    }

    [Theory]
    [InlineData("title: A", "`summary` is missing.")]
    [InlineData("title: A\nsummary: B\nreviewed: i går", "`reviewed` is not a date: `i går`.")]
    [InlineData("title: A\nsummary: B\nreviewEvery: ofte", "`reviewEvery` must be a number of months, not `ofte`.")]
    [InlineData("title: A\nsummary: B\nsensitive: kanskje", "`sensitive` must be true or false, not `kanskje`.")]
    [InlineData("title: A\nsummary: B\nnext: {kind: rør, text: x}", "`rør` is not a kind of next step.")]
    [InlineData("title: 'A", "The YAML cannot be read")]
    public void Front_matter_that_is_wrong_keeps_the_article_out(string front, string what)
    {
        var problems = new List<ArticleProblem>();

        Assert.Null(ArticleReader.Read(Given.AnArticle("articles/a/b.nn.md", "## A {#a}\nTekst.", front), problems));
        Assert.Contains(problems, problem => problem.What.StartsWith(what, StringComparison.Ordinal) && problem.Severity == Severity.Error);
    }

    [Fact]
    public void A_heading_inside_a_code_block_begins_no_section()
    {
        var article = ArticleReader.Read(Given.AnArticle("articles/a/b.nn.md", "## A {#a}\n```\n## ikkje\n```\n"), []);

        Assert.Equal(["a"], article?.Sections.Select(section => section.Id));
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
        Assert.Equal("The path does not say which article this is.", Assert.Single(problems).What);
    }
}
