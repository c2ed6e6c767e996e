using KnowledgeBase.Analysis;

namespace KnowledgeBase.Tests.Analysis;

public class VarietyTests
{
    private readonly VarietyKey keys = new(LanguageData.Shipped);

    [Theory]
    [InlineData("skoler", "skular")]
    [InlineData("grunnskole", "grunnskule")]
    [InlineData("sykehjem", "sjukeheim")]
    [InlineData("åpningstidene", "opningstidene")]
    [InlineData("drikkevann", "drikkevatn")]
    [InlineData("eiendomsskatt", "eigedomsskatt")]
    [InlineData("hvordan", "korleis")]
    [InlineData("tjenester", "tenester")]
    public void Both_forms_of_a_word_have_the_same_key(string bokmal, string nynorsk) =>
        Assert.Equal(keys.Of(bokmal), keys.Of(nynorsk));

    [Theory]
    [InlineData("far", "før")]
    [InlineData("bod", "bad")]
    [InlineData("gate", "gave")]
    public void Different_words_keep_different_keys(string one, string other) =>
        Assert.NotEqual(keys.Of(one), keys.Of(other));

    [Fact]
    public void A_question_word_is_kept_as_a_signal_and_a_function_word_is_dropped()
    {
        var analyzer = Analyzer.ForNorwegian(LanguageData.Shipped, new Weighing(0.2f, 0.8f, 0.5f));

        var tokens = analyzer.Tokens("Korleis får eg ikkje det på barnehagen?");

        Assert.Equal(["korleis", "får", "ikkje", "barnehagen"], tokens.Select(token => token.Text));
        Assert.Equal([0.2f, 0.2f, 0.2f, 1f], tokens.Select(token => token.Weight));
    }

    [Theory]
    [InlineData("koffor", "kvifor")]
    [InlineData("dåkker", "dykk")]
    public void A_dialect_question_word_weighs_as_the_written_one(string dialect, string written)
    {
        var analyzer = Analyzer.ForNorwegian(LanguageData.Shipped, new Weighing(0.2f, 0.8f, 0.5f));

        Assert.Equal(analyzer.Tokens(written).Select(token => token.Weight), analyzer.Tokens(dialect).Select(token => token.Weight));
    }

    [Theory]
    [InlineData("bosspann", "søppeldunk")]
    [InlineData("sfo", "skolefritidsordning")]
    [InlineData("rennovasjon", "renovasjon")]
    public void A_chat_spelling_is_looked_up_as_what_it_stands_for_too(string spelling, string written)
    {
        var analyzer = Analyzer.ForNorwegian(LanguageData.Shipped, new Weighing(0.2f, 0.8f, 0.5f));
        var terms = new List<Term>();

        analyzer.QuestionTerms(analyzer.Tokens(spelling).Single(), terms);

        Assert.Contains(terms, term => term.Field == TermField.Stem && term.Text == NorwegianStemmer.Stem(spelling));
        Assert.Contains(terms, term => term.Field == TermField.Stem && term.Text == NorwegianStemmer.Stem(written));
    }
}
