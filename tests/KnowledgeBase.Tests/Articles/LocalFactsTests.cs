using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Tests.Articles;

public class LocalFactsTests
{
    [Theory]
    [InlineData("Ring {{phone}}. Takk.", "Ring 123. Takk.")]
    [InlineData("Ring {{phone|Ring kommunen.}} no.", "Ring 123 no.")]
    [InlineData("Først. Det kostar {{price|Staten set prisen.}} i året. Sist.", "Først. Staten set prisen. Sist.")]
    [InlineData("Først. Det kostar {{price}} i året. Sist.", "Først. Sist.")]
    [InlineData("Opningstida på\ntlf. {{price|Ring på dagtid.}} er kort. Sist.", "Ring på dagtid. Sist.")]
    [InlineData("Det kostar {{price|A b c.}} og {{other|D e f.}} i alt.", "A b c. D e f.")]
    public void A_missing_fact_takes_its_whole_sentence_with_it(string markdown, string filled) =>
        Assert.Equal(filled, Given.Facts(("phone", "123")).Fill(markdown, "nn"));

    [Fact]
    public void A_list_item_without_its_fact_is_gone_with_its_dash() =>
        Assert.Equal("Les:\n\n- ein\n- tre\n\nSlutt.", Given.Facts().Fill("Les:\n\n- ein\n- sjå {{price}}\n- tre\n\nSlutt.", "nn"));

    [Fact]
    public void A_table_row_without_its_fact_is_gone() =>
        Assert.Equal("| a | b |\n|---|---|\n| c | d |", Given.Facts().Fill("| a | b |\n|---|---|\n| pris | {{price}} |\n| c | d |", "nn"));

    [Fact]
    public void A_blank_fact_counts_as_missing() =>
        Assert.Equal("Ring oss.", Given.Facts(("phone", "  ")).Fill("Ring {{phone|Ring oss.}} no.", "nn"));

    [Fact]
    public void Text_without_facts_is_left_as_it_is()
    {
        const string Markdown = "Ein setning.\n\n1. ein\n2. to\n   meir\n\n> sitat\n\n```\nkode\n```";

        Assert.Equal(Markdown, Given.Facts().Fill(Markdown, "nn"));
    }

    [Fact]
    public void No_hole_is_ever_left_whatever_surrounds_it()
    {
        var parts = Gen.Elements("Ein ", "setning. ", "{{a}}", "{{a|Heile setninga.}}", "{{b}}", "\n", "\n\n", "- ", "1. ", "| ", "**", "! ", "tlf. ", "## ");
        var texts = parts.ArrayOf().Select(all => string.Concat(all)).ToArbitrary();
        var facts = Given.Facts(("b", "verdi"));

        Prop.ForAll(texts, text => IsWhole(facts.Fill(text, "nn"))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static bool IsWhole(string text) =>
        !text.Contains("{{", StringComparison.Ordinal) && !text.Contains("\n\n\n", StringComparison.Ordinal);
}
