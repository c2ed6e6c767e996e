using KnowledgeBase.Analysis;
using KnowledgeBase.Index;

namespace KnowledgeBase.Tests.Index;

public class LookAlikesTests
{
    private readonly TermTable table = new();
    private readonly LookAlikes lookAlikes;

    public LookAlikesTests()
    {
        foreach (var word in new[] { "barnehageplass", "barnehag", "renovasjon", "reguleringsplan", "garasj", "skul" })
            table.Intern(TermField.Stem, word);
        lookAlikes = LookAlikes.Build(table);
    }

    [Theory]
    [InlineData("renovasjn", "renovasjon")]
    [InlineData("rennovasjon", "renovasjon")]
    [InlineData("barnehagplass", "barnehageplass")]
    [InlineData("garasjeplan", "garasj")]
    public void A_word_that_is_nearly_one_of_the_vocabulary_meets_it(string stem, string alike) =>
        Assert.Equal(table.Find(TermField.Stem, alike), lookAlikes.Of(stem, 0.5f)[0].Term);

    [Theory]
    [InlineData("fotball")]
    [InlineData("bil")]
    [InlineData("")]
    public void A_word_unlike_all_others_meets_none(string stem) => Assert.Empty(lookAlikes.Of(stem, 0.5f));

    [Fact]
    public void The_word_itself_is_not_its_own_look_alike() =>
        Assert.DoesNotContain(lookAlikes.Of("barnehag", 0.3f), alike => alike.Term == table.Find(TermField.Stem, "barnehag"));
}
