using Xunit.Abstractions;

namespace Bot.Tests.Detectors;

public sealed class LanguageDetectorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("language")]
    [InlineData("language.held-out")]
    public void The_language_of_chat_length_text_is_told(string fixture)
    {
        var score = Score.Of("language", Fixture.Rows(fixture), row => Fixture.Detectors.Language.Detect(row[2], row[1]) == row[0]);
        output.WriteLine($"[figures] {score}");
        Assert.True(score.Share >= 0.95, score.ToString());
    }

    [Theory]
    [InlineData("kva kostar barnehage", "nn")]
    [InlineData("hva koster barnehage", "nb")]
    [InlineData("barnehage", "nn")]
    public void One_marker_is_enough_in_the_first_message(string text, string language) =>
        Assert.Equal(language, Fixture.Detectors.Language.First(text, "nn"));

    [Theory]
    [InlineData("hva med garasje", "nn")]
    [InlineData("kva med garasje", "nb")]
    public void One_marker_does_not_change_the_language_of_a_conversation(string text, string previous) =>
        Assert.Equal(previous, Fixture.Detectors.Language.Detect(text, previous));
}
