using KnowledgeBase.Answers;

namespace KnowledgeBase.Tests;

public class ContentLibraryTests
{
    [Fact]
    public void An_article_with_an_error_is_left_out_and_the_rest_works()
    {
        var snapshot = ContentLibrary.Open(Given.TheSamples().With(Given.AnArticle("articles/avfall/feil.nn.md", "## Utan id\nTekst."))).Current;

        Assert.Null(snapshot.Article("avfall/feil", "nn", null));
        Assert.Equal("articles/avfall/feil.nn.md", snapshot.Problems[0].File);
        Assert.Equal("avfall/hentedagar", snapshot.Find(new Question("når hentar de bosset", "nn")).Best?.ArticleId);
    }

    [Fact]
    public void Unchanged_content_is_not_read_again()
    {
        var library = ContentLibrary.Open(Given.TheSamples());
        var before = library.Current;

        Assert.False(library.ReloadIfChanged());
        Assert.Same(before, library.Current);
    }

    [Fact]
    public void Changed_content_is_shown_as_a_whole()
    {
        var source = Given.TheSamples();
        var library = ContentLibrary.Open(source);

        source.With(Given.AnArticle("articles/fritid/symjehall.nn.md", "## Når er symjehallen open? {#tid}\nKvar laurdag."));

        Assert.True(library.ReloadIfChanged());
        Assert.Equal("fritid/symjehall", library.Current.Find(new Question("symjehallen", "nn")).Best?.ArticleId);
        Assert.Empty(library.Rejected);
    }

    [Fact]
    public void A_reload_with_new_errors_keeps_what_was_good_until_they_are_mended()
    {
        var source = Given.TheSamples();
        var library = ContentLibrary.Open(source);
        var good = library.Current;

        source.With(Given.AnArticle("articles/avfall/hentedagar.nn.md", "## Utan id\nTekst."));

        Assert.False(library.ReloadIfChanged());
        Assert.Same(good, library.Current);
        Assert.Contains(library.Rejected, problem => problem.File == "articles/avfall/hentedagar.nn.md" && problem.Line == 5);

        source.With(Given.AnArticle("articles/avfall/hentedagar.nn.md", "## Når? {#hentedag}\nTysdag.\n## Ikkje henta? {#ikkje-henta}\nVent."));

        Assert.True(library.ReloadIfChanged());
        Assert.Empty(library.Rejected);
    }

    [Fact]
    public void A_folder_is_seen_to_change_when_a_file_does()
    {
        var folder = Directory.CreateTempSubdirectory("kari-content");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "replies.nn.yaml"), "greeting: Hei");
            var library = ContentLibrary.Open(folder.FullName);
            Assert.Equal("Hei", library.Current.Replies.Text("nn", "greeting"));

            File.WriteAllText(Path.Combine(folder.FullName, "replies.nn.yaml"), "greeting: Hallo der");

            Assert.True(library.ReloadIfChanged());
            Assert.Equal("Hallo der", library.Current.Replies.Text("nn", "greeting"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
