using Xunit.Abstractions;

namespace Bot.Tests.Detectors;

/// <summary>Sentences written by someone who had not seen the patterns; the README of the fixtures tells their first scores.</summary>
public sealed class EmergencyBlindTests(ITestOutputHelper output)
{
    [Fact]
    public void The_set_the_scenes_were_widened_on_is_known()
    {
        var (seen, quiet) = Scores("emergency.written-blind-a");
        Assert.True(seen.Missed.Count == 0, seen.ToString());
        Assert.True(quiet.Share >= 0.95, quiet.ToString());
    }

    [Fact]
    public void Most_of_the_set_nobody_has_looked_at_is_seen()
    {
        var (seen, quiet) = Scores("emergency.written-blind-b");
        Assert.True(seen.Share >= 0.80, seen.Figures);
        Assert.True(quiet.Share >= 0.97, quiet.Figures);
    }

    [Fact]
    public void Most_of_the_set_written_before_the_classifier_is_seen()
    {
        var (seen, quiet) = Scores("emergency.november-blind");
        Assert.True(seen.Share >= 0.92, seen.Figures);
        Assert.True(quiet.Share >= 0.95, quiet.Figures);
    }

    private (Score Seen, Score Quiet) Scores(string fixture)
    {
        var rows = Fixture.Rows(fixture);
        var seen = Score.Of("seen", rows.Where(row => row[0] != "-"), row => Detect(row[1]) is not null);
        var quiet = Score.Of("traps left alone", rows.Where(row => row[0] == "-"), row => Detect(row[1]) is null);
        output.WriteLine($"[figures] {fixture} {seen.Figures}, {quiet.Figures}");
        return (seen, quiet);
    }

    private static string? Detect(string text) => Fixture.Detectors.Emergency.Detect(text);
}
