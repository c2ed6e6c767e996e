namespace Bot.Tests.Detectors;

public sealed class FollowUpDetectorTests
{
    [Theory]
    [InlineData("og kva kostar det?")]
    [InlineData("hva med hytte")]
    [InlineData("hvor lenge varer det")]
    public void What_says_little_alone_leans_on_the_turn_before(string text) => Assert.True(Fixture.Detectors.FollowUp.Leans(text));

    [Theory]
    [InlineData("kan eg byggje garasje utan å søkje")]
    [InlineData("når er søplehenting")]
    public void What_stands_on_its_own_does_not(string text) => Assert.False(Fixture.Detectors.FollowUp.Leans(text));

    [Theory]
    [InlineData("in English please", "en")]
    [InlineData("kan du ta det på nynorsk", "nn")]
    [InlineData("kvifor er ikkje byggjeskjemaet på engelsk når det skal brukast av alle", null)]
    public void A_short_wish_for_another_language_is_heard(string text, string? language) =>
        Assert.Equal(language, Fixture.Detectors.FollowUp.OtherLanguage(text));
}
