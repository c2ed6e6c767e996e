using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Analysis;

namespace KnowledgeBase.Tests.Analysis;

public class TokenizerTests
{
    [Theory]
    [InlineData("Byggje garasje!", "byggje|garasje")]
    [InlineData("inntil 50 m² og 50m2", "inntil|50|m2|og|50|m2")]
    [InlineData("plan- og bygningsloven § 20-5", "plan|og|bygningsloven|§|20|5")]
    [InlineData("e-post", "e|post|epost")]
    [InlineData("Skriv til post@fjordvik.example.", "skriv|til|post@fjordvik.example")]
    [InlineData("sjå https://fjordvik.example/boss, takk", "sjå|https://fjordvik.example/boss|takk")]
    [InlineData("12,5 % og 1.200", "12,5|og|1.200")]
    [InlineData("a\u030Apning", "åpning")]
    [InlineData("", "")]
    public void Text_is_cut_into_searchable_words(string text, string words) =>
        Assert.Equal(words, string.Join('|', Tokenizer.Cut(text)));

    [Fact]
    public void No_string_whatever_makes_the_analyzer_throw()
    {
        var analyzer = Analyzer.ForNorwegian(LanguageData.Shipped, 0.2f, 0.8f);
        var any = Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf().Select(chars => new string(chars)).ToArbitrary();

        Prop.ForAll(any, text => analyzer.Tokens(text).TrueForAll(token => HasStem(analyzer, token))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("\ud800")]
    [InlineData("bo\udc00ss")]
    [InlineData("bo\ufffess \uffff")]
    [InlineData("😀 boss 😀")]
    [InlineData("ﬁ ŉ ẞ İ ı")]
    public void Broken_and_odd_characters_are_survived(string text)
    {
        var analyzer = Analyzer.ForNorwegian(LanguageData.Shipped, 0.2f, 0.8f);

        Assert.All(analyzer.Tokens(text), token => Assert.True(HasStem(analyzer, token)));
    }

    private static bool HasStem(Analyzer analyzer, Token token)
    {
        var terms = new List<Term>();
        analyzer.QuestionTerms(token, terms);
        return terms.Exists(term => term.Field == TermField.Stem && term.Text.Length > 0);
    }
}
