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
        Assert.Equal(words, string.Join('|', Tokenizer.Cut(text).Select(word => word.Text)));

    [Fact]
    public void A_capital_letter_inside_a_sentence_makes_a_name_and_a_full_stop_before_one_a_new_sentence()
    {
        var words = Tokenizer.Cut("Møt på Storøya kl. 9. Der ventar Kari.");

        Assert.Equal(["storøya", "kari"], words.Where(word => word.IsCapital).Select(word => word.Text));
        Assert.Equal([0, 1], words.Select(word => word.Line).Distinct());
    }

    [Theory]
    [InlineData("når går ferja", "Date")]
    [InlineData("kor mange får plass", "Number")]
    [InlineData("kven er ordførar", "Name")]
    [InlineData("ferje", "None")]
    public void A_question_tells_what_it_asks_for(string question, string kind) =>
        Assert.Equal(kind, LanguageData.Shipped.AnswerKinds.Asked(Tokenizer.Cut(question)).ToString());

    [Fact]
    public void No_string_whatever_makes_the_analyzer_throw()
    {
        var analyzer = Analyzer.ForNorwegian(LanguageData.Shipped, new Weighing(0.2f, 0.8f, 0.5f));
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
        var analyzer = Analyzer.ForNorwegian(LanguageData.Shipped, new Weighing(0.2f, 0.8f, 0.5f));

        Assert.All(analyzer.Tokens(text), token => Assert.True(HasStem(analyzer, token)));
    }

    private static bool HasStem(Analyzer analyzer, Token token)
    {
        var terms = new List<Term>();
        analyzer.QuestionTerms(token, terms);
        return terms.Exists(term => term.Field == TermField.Stem && term.Text.Length > 0);
    }
}
