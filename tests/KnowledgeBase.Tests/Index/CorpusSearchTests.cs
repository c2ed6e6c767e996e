using System.Diagnostics;
using KnowledgeBase.Index;

namespace KnowledgeBase.Tests.Index;

public class CorpusSearchTests
{
    private static readonly CorpusSearch Corpus = CorpusSearch.Build(
    [
        new("ferje", "Ferja til Storøya", "Ferja går kvar time frå kaia. Siste avgang er klokka elleve."),
        new("skule", "Skuleskyss", "Elevar i første klasse får skyss når vegen er over to kilometer."),
        new("tom", "", ""),
    ]);

    [Theory]
    [InlineData("når går siste ferge?", "ferje")]
    [InlineData("skoleskyss for førsteklassinger", "skule")]
    [InlineData("skulesskys", "skule")]
    public void The_text_that_answers_comes_first(string question, string id) =>
        Assert.Equal(id, Corpus.Search(question).Hits[0].Id);

    [Fact]
    public void A_question_without_a_word_in_common_finds_nothing()
    {
        var finding = Corpus.Search("xyzzy");

        Assert.Empty(finding.Hits);
        Assert.Equal(0, finding.Confidence);
    }

    [Fact]
    public void An_empty_corpus_can_be_searched() => Assert.Empty(CorpusSearch.Build([]).Search("ferje").Hits);

    [Fact]
    public void A_row_for_each_wanted_hit_and_no_more() => Assert.Single(Corpus.Search("ferja skyss", top: 1).Hits);

    [Fact]
    public void A_very_long_question_takes_no_longer_than_an_ordinary_one_twenty_times_over()
    {
        var words = Enumerable.Range(0, 2000).Select(at => $"ord{at}skyss");
        var question = string.Join(' ', words);
        Corpus.Search(question);

        // The machine may be busy with other things: the quickest of some tells what the search itself takes.
        var quickest = Enumerable.Range(0, 10).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            Corpus.Search(question);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        });
        Assert.InRange(quickest, 0, 100);
    }
}
