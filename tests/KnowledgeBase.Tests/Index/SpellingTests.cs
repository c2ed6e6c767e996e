using KnowledgeBase.Analysis;
using KnowledgeBase.Index;

namespace KnowledgeBase.Tests.Index;

public class SpellingTests
{
    [Theory]
    [InlineData("garasje", "garasje", 0)]
    [InlineData("garsaje", "garasje", 1)]
    [InlineData("rennovasjon", "renovasjon", 1)]
    [InlineData("kommue", "kommune", 1)]
    [InlineData("byggesøknad", "byggjesøknad", 1)]
    public void A_lost_a_doubled_and_a_swapped_letter_are_one_slip_each(string written, string meant, int slips) =>
        Assert.Equal(slips, Spelling.Distance(written, meant, 3));

    [Theory]
    [InlineData("garsaje", "ferje")]
    [InlineData("skuleskys", "ferje")]
    public void A_misspelt_word_finds_what_it_was_meant_to_be(string question, string other)
    {
        var corpus = CorpusSearch.Build([new("garasje", "Garasje", "Garasje ved huset."), new("skyss", "Skuleskyss", "Skyss til skulen."), new("ferje", "Ferje", "Ferja går kvar time.")]);

        Assert.NotEqual(other, corpus.Search(question).Hits[0].Id);
    }

    [Theory]
    [InlineData("barnehage", "plass", "barnehageplass")]
    [InlineData("eigedom", "skatt", "eigedomsskatt")]
    [InlineData("bil", "hund", "")]
    public void What_is_written_apart_is_joined_when_a_text_has_it_as_one_word(string first, string last, string joined)
    {
        var table = new TermTable();
        foreach (var word in new[] { "barnehageplass", "eigedomsskatt" })
            table.Intern(TermField.Stem, NorwegianStemmer.Stem(word));

        Assert.Equal(joined.Length == 0 ? -1 : table.Find(TermField.Stem, NorwegianStemmer.Stem(joined)), new Compounds(table).Join(first, last));
    }

    [Fact]
    public void A_stage_that_is_unknown_cannot_be_switched_off() =>
        Assert.Throws<ArgumentException>(() => CorpusSearch.Build([], ["magic"]));

    [Fact]
    public void Every_stage_can_be_switched_off()
    {
        foreach (var stage in Ranking.Stages.Except(["stem"]))
            Assert.NotEmpty(CorpusSearch.Build([new("a", "Garasje", "Ein garasje ved huset.")], [stage]).Search("garasje").Hits);
    }
}
