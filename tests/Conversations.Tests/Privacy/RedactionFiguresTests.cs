using Conversations.Privacy;
using Xunit.Abstractions;

namespace Conversations.Tests.Privacy;

public sealed class RedactionFiguresTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("identity", 1.0)]
    [InlineData("cards", 1.0)]
    [InlineData("mistyped", 0.98)]
    [InlineData("accounts", 0.97)]
    [InlineData("phones", 0.97)]
    [InlineData("emails", 0.97)]
    [InlineData("lookalikes", 0.97)]
    [InlineData("mixed", 1.0)]
    public void What_must_go_goes_and_what_only_looks_like_it_stays(string kind, double floor)
    {
        var cases = RedactionCase.All.Where(one => one.Kind == kind).ToList();
        var wrong = cases.Where(one => PrivacyGuard.Citizen(one.Text).Text.Value != one.Expected).ToList();
        var share = 1 - ((double)wrong.Count / cases.Count);
        output.WriteLine($"[figures] {kind}: {cases.Count - wrong.Count} of {cases.Count} = {share:P1}");
        foreach (var one in wrong)
            output.WriteLine($"  {one.Text} -> {PrivacyGuard.Citizen(one.Text).Text} (wanted {one.Expected})");
        Assert.NotEmpty(cases);
        Assert.True(share >= floor, $"{kind}: {share:P1} is under {floor:P0}");
    }

    [Fact]
    public void Nothing_that_has_been_masked_is_masked_again()
    {
        foreach (var one in RedactionCase.All)
        {
            var once = PrivacyGuard.Citizen(one.Text).Text.Value;
            Assert.Equal(once, PrivacyGuard.Citizen(once).Text.Value);
            Assert.Equal(once, PrivacyGuard.Agent(once).Text.Value);
        }
    }

    [Fact]
    public void The_fixture_is_large() => Assert.True(RedactionCase.All.Count >= 500, $"{RedactionCase.All.Count} lines");
}
