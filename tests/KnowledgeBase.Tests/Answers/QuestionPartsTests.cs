using KnowledgeBase.Answers;

namespace KnowledgeBase.Tests.Answers;

public sealed class QuestionPartsTests
{
    [Theory]
    [InlineData("Kan eg byggje garasje?", "")]
    [InlineData("Eg heiter Ola. Kan eg byggje garasje? Takk.", "Kan eg byggje garasje")]
    [InlineData("Hei! Når opnar de? Og kva kostar det?", "Når opnar de|Og kva kostar det")]
    [InlineData("Dunken vart ikkje tømd. Han står der enno.", "")]
    [InlineData("Bur i 2. etasje\nkan eg leige ut?", "kan eg leige ut")]
    [InlineData("?!? ... ?", "")]
    [InlineData("", "")]
    public void The_sentences_that_ask_are_found_when_there_are_others(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', QuestionParts.Of(text)));
}
