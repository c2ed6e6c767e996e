using System.Diagnostics;
using Bot.Turns.Detectors.Learned;

namespace Bot.Tests.Detectors;

public sealed class LearnedDetectorTests
{
    [Fact]
    public void A_label_is_heard_from_its_threshold_on()
    {
        var learned = LearnedDetector.Of([["fire", "", "-4", "0.5"], ["fire", "brenn", "40"]]);

        Assert.Equal("fire", learned.Likeliest(["fire"], "det brenn"));
        Assert.Null(learned.Likeliest(["fire"], "det regnar"));
        Assert.Null(learned.Likeliest(["poison"], "det brenn"));
    }

    [Fact]
    public void A_cry_late_in_a_story_is_heard()
    {
        var learned = LearnedDetector.Of([["fire", "", "-4", "0.5"], ["fire", "brenn", "120"]]);
        var story = string.Join(' ', Enumerable.Repeat("vi var på tur i går og hadde det fint", 12));

        Assert.True(learned.Is("fire", $"{story} men no brenn det"));
    }

    [Fact]
    public void Ten_thousand_characters_are_judged_in_bounded_time()
    {
        var text = string.Join(' ', Enumerable.Range(0, 2000).Select(at => $"ord{at}"));
        Fixture.Detectors.Learned.Is("person", text);
        var began = Stopwatch.GetTimestamp();

        Fixture.Detectors.Learned.Is("person", text);

        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 0, 250);
    }
}
