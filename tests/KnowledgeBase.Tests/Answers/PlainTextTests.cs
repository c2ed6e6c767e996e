using KnowledgeBase.Answers;

namespace KnowledgeBase.Tests.Answers;

public class PlainTextTests
{
    [Theory]
    [InlineData("Sjå **no** på [kalenderen](https://a.example/k).", "Sjå no på kalenderen (https://a.example/k).")]
    [InlineData("Ring [00 00 01 00](tel:00000100).", "Ring 00 00 01 00.")]
    [InlineData("Skriv til <post@a.example>.", "Skriv til post@a.example.")]
    [InlineData("Ein.\n\n- a\n- b\n\nTo.", "Ein.\n\n- a\n- b\n\nTo.")]
    [InlineData("1. a\n2. b", "1. a\n2. b")]
    [InlineData("### Overskrift\nTekst", "Overskrift\n\nTekst")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "a | b\nc | d")]
    [InlineData("![Kart over hamna](kart.png)", "Kart over hamna")]
    [InlineData("", "")]
    public void Markdown_becomes_text_with_links_in_full(string markdown, string text) =>
        Assert.Equal(text, PlainText.FromMarkdown(markdown));
}
