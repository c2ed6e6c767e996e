using KnowledgeBase.Analysis;
using KnowledgeBase.Index;

namespace KnowledgeBase.Tests.Index;

public class CompoundsTests
{
    [Theory]
    [InlineData("barnehageplassen", "barnehag|plass")]
    [InlineData("eigedomsskatt", "eigedom|skatt")]
    [InlineData("garasjeplan", "")]
    [InlineData("skatt", "")]
    public void A_compound_is_split_into_parts_that_the_vocabulary_knows(string word, string parts)
    {
        var table = new TermTable();
        foreach (var stem in new[] { "barnehag", "plass", "eigedom", "skatt" })
            table.Intern(TermField.Stem, stem);

        var found = new Compounds(table).Split(word);

        Assert.Equal(parts.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(stem => table.Find(TermField.Stem, stem)), found);
    }
}
