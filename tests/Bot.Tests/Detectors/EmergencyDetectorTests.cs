using Xunit.Abstractions;

namespace Bot.Tests.Detectors;

public sealed class EmergencyDetectorTests(ITestOutputHelper output)
{
    private const string None = "-";

    [Theory]
    [InlineData("emergency")]
    [InlineData("emergency.held-out")]
    [InlineData("emergency.fresh")]
    [InlineData("emergency.second-fresh")]
    [InlineData("emergency.third-fresh")]
    [InlineData("emergency.last-blind")]
    public void Every_ongoing_emergency_is_seen(string fixture)
    {
        var emergencies = Fixture.Rows(fixture).Where(row => row[0] != None).ToList();
        var seen = Score.Of("seen", emergencies, row => Detect(row[1]) is not null);
        var kind = Score.Of("right kind", emergencies, row => Detect(row[1]) == row[0]);
        output.WriteLine($"[figures] {seen}\n{kind}");
        Assert.True(seen.Missed.Count == 0, seen.ToString());
        Assert.True(kind.Share >= 0.95, kind.ToString());
    }

    [Theory]
    [InlineData("emergency")]
    [InlineData("emergency.held-out")]
    [InlineData("emergency.fresh")]
    [InlineData("emergency.second-fresh")]
    [InlineData("emergency.third-fresh")]
    [InlineData("emergency.last-blind")]
    public void Talk_about_dangerous_things_is_no_emergency(string fixture)
    {
        var quiet = Score.Of("traps left alone", Fixture.Rows(fixture).Where(row => row[0] == None), row => Detect(row[1]) is null);
        output.WriteLine($"[figures] {quiet}");
        Assert.True(quiet.Share >= 0.99, quiet.ToString());
    }

    [Fact]
    public void Every_kind_has_a_fixed_reply_in_each_language()
    {
        var kinds = Fixture.Rows("emergency").Select(row => row[0]).Where(kind => kind != None).Distinct();
        foreach (var language in new[] { "nn", "nb", "en" })
            Assert.All(kinds, kind => Assert.Contains($"emergency.{kind}", ReplyKeys.Of(language)));
    }

    [Theory]
    [InlineData("brann!!", "fire")]
    [InlineData("BRANN NO", "fire")]
    [InlineData("hjelp han pustar ikkje", "ambulance")]
    [InlineData("hjartestans!", "ambulance")]
    [InlineData("sjølvmord", "selfHarm")]
    [InlineData("overdose", "poison")]
    [InlineData("innbrot no", "police")]
    public void A_cry_of_a_word_or_two_is_enough(string cry, string kind) => Assert.Equal(kind, Detect(cry));

    [Theory]
    [InlineData("mannen er medvitsalus", "ambulance")]
    [InlineData("ho er bevistløs", "ambulance")]
    [InlineData("tenker på sjølvmrod", "selfHarm")]
    public void A_slip_of_the_pen_hides_no_emergency(string text, string kind) => Assert.Equal(kind, Detect(text));

    [Theory]
    [InlineData("i garasjen brenn det, kom", "det brenn i garasjen, kom")]
    [InlineData("kniv har han, mannen utanfor døra", "mannen utanfor døra har kniv")]
    public void The_parts_of_a_scene_may_stand_in_any_order(string text, string other)
    {
        Assert.NotNull(Detect(text));
        Assert.Equal(Detect(other), Detect(text));
    }

    [Fact]
    public void A_veto_reaches_only_its_own_sentence() =>
        Assert.Equal("fire", Detect("Vi hadde brannøving i går. No brenn det på kjøkkenet!"));

    private static string? Detect(string text) => Fixture.Detectors.Emergency.Detect(text);
}
