using Xunit.Abstractions;

namespace Bot.Tests.Detectors;

public sealed class PersonDetectorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("person")]
    [InlineData("person.held-out")]
    public void Every_wish_for_a_person_is_heard(string fixture)
    {
        var wishes = Score.Of("wishes", Fixture.Rows(fixture).Where(row => row[0] == "yes"), row => WantsPerson(row[1]));
        output.WriteLine($"[figures] {wishes}");
        Assert.True(wishes.Missed.Count == 0, wishes.ToString());
    }

    [Theory]
    [InlineData("person")]
    [InlineData("person.held-out")]
    public void The_mere_word_is_no_wish(string fixture)
    {
        var others = Score.Of("look-alikes left alone", Fixture.Rows(fixture).Where(row => row[0] == "-"), row => !WantsPerson(row[1]));
        output.WriteLine($"[figures] {others}");
        Assert.True(others.Share >= 0.97, others.ToString());
    }

    private static bool WantsPerson(string text) => Fixture.Detectors.Person.WantsPerson(text);
}
