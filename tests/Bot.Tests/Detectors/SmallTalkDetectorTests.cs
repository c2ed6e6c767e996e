using Bot.Turns.Detectors;
using Xunit.Abstractions;

namespace Bot.Tests.Detectors;

public sealed class SmallTalkDetectorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("smalltalk")]
    [InlineData("smalltalk.held-out")]
    public void Small_talk_is_told_from_questions_and_leaves_the_question(string fixture)
    {
        var score = Score.Of("small talk", Fixture.Rows(fixture), row => Expected(row) == Fixture.Detectors.SmallTalk.Detect(row[2]));
        output.WriteLine($"[figures] {score}");
        Assert.True(score.Share >= 0.97, score.ToString());
    }

    [Fact]
    public void The_remainder_is_the_question_as_it_was_written() =>
        Assert.Equal(
            new SmallTalk(SmallTalkKind.Greeting, "når har De OPE på Rådhuset?"),
            Fixture.Detectors.SmallTalk.Detect("  Hei!! når har De OPE på Rådhuset?"));

    private static SmallTalk? Expected(string[] row) => row[0] == "-"
        ? null
        : new SmallTalk(Enum.Parse<SmallTalkKind>(row[0], ignoreCase: true), row[1].Length == 0 ? null : row[1]);
}
