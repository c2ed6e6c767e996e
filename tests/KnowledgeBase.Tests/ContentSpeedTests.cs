using System.Diagnostics;
using KnowledgeBase.Answers;
using KnowledgeBase.Articles;
using KnowledgeBase.Lint;

namespace KnowledgeBase.Tests;

/// <summary>Run alone, and judged by processor time: the machine may be busy with other things.</summary>
[CollectionDefinition(nameof(ContentSpeedTests), DisableParallelization = true)]
[Collection(nameof(ContentSpeedTests))]
public class ContentSpeedTests
{
    [Fact]
    public void A_thousand_articles_are_checked_within_three_seconds()
    {
        var source = Shelf(500);

        Assert.InRange(Best(() => ContentLint.Check(ContentFolder.Read(source.Read()))), 0, 3);
    }

    /// <summary>The promise is one second of time in a release build on a quiet machine (<c>bench -- content</c>); here only that it stays in reach.</summary>
    [Fact]
    public void Three_hundred_articles_in_two_forms_are_read_and_a_change_is_shown_soon()
    {
        var source = Shelf(300);
        var library = ContentLibrary.Open(source);
        var turn = 0;

        var seconds = Best(() =>
        {
            source.With(Given.AnArticle("articles/mange/romferd.nn.md", $"## Kva kostar romferda? {{#pris}}\nHo kostar {++turn}."));
            Assert.True(library.ReloadIfChanged());
        });

        Assert.InRange(seconds, 0, 4);
        var question = new Question("kva kostar romferda", "nn");
        Assert.Equal($"Ho kostar {turn}.", library.Current.Write(library.Current.Find(question).Best!, question)?.Markdown);
    }

    private static double Best(Action work) => Enumerable.Range(0, 3).Min(_ =>
    {
        var started = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return (Process.GetCurrentProcess().TotalProcessorTime - started).TotalSeconds;
    });

    private static MemoryArticles Shelf(int articles)
    {
        var body = string.Join('\n', Enumerable.Range(0, 5).Select(at => $"## Spørsmål {at} {{#s{at}}}\nDu får svar her. Ring {{{{phone|Ring oss.}}}} om noko er uklart. Sjå [meir om dette](#s0).\n\n- eitt\n- to\n"));
        return Given.TheSamples().With([.. Enumerable.Range(0, articles).SelectMany(at => new[] { "nn", "nb" }.Select(form => Given.AnArticle($"articles/mange/a{at}.{form}.md", body)))]);
    }
}
