using System.Diagnostics;
using Bot.Turns.Detectors;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Bot.Tests.Detectors;

public sealed class NeverThrowTests(ITestOutputHelper output)
{
    private static readonly string[] Hard = ["", " ", "'", "’’", "\u0301", "a\u030A", "\ud83d", "\udc00x", "\uffff\ufffe", "\0", "İ", "ǅ", "hei\u200bhei", "brann\ufffe", "\ufdd0brann\uffff", "e\ufffe\u0301", "...!!!???", "\r\n\t"];

    [Fact]
    public void No_detector_throws_on_any_string() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => TryAll(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void No_detector_throws_on_hard_strings() => Assert.All(Hard, text => Assert.True(TryAll(text)));

    [Fact]
    public void Every_character_can_stand_in_a_word() =>
        Assert.All(
            Enumerable.Range(0, char.MaxValue + 1).Where(c => c is not (' ' or '\n')),
            c => Assert.Equal("brann", Tokens.Of($"a{(char)c}b brann")[^1].Text));

    [Fact]
    public void A_noncharacter_beside_a_cry_does_not_hide_it() =>
        Assert.Equal("fire", Fixture.Detectors.Emergency.Detect("\ufffebrann\ufffe!"));

    [Fact]
    public void Tokens_lie_in_order_within_the_text() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var end = 0;
            foreach (var token in Tokens.Of(text ?? ""))
            {
                if (token.Start < end || token.End <= token.Start || token.End > text!.Length || token.Text.Length == 0)
                    return false;
                end = token.End;
            }
            return true;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("hei ")]
    [InlineData("det brenn ikkje ")]
    [InlineData("eg vil ikkje ")]
    [InlineData("a")]
    [InlineData("aab")]
    [InlineData("mannen pustar ")]
    [InlineData("' . , ")]
    public void Ten_thousand_characters_take_bounded_work(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        TryAll(text);
        var clock = Stopwatch.StartNew();
        Assert.True(TryAll(text));
        output.WriteLine($"[figures] 10,000 characters of '{piece}': {clock.ElapsedMilliseconds} ms");
        Assert.InRange(clock.ElapsedMilliseconds, 0, 1_000);
    }

    private static bool TryAll(string text)
    {
        var detectors = Fixture.Detectors;
        _ = detectors.Emergency.Detect(text);
        _ = detectors.Person.WantsPerson(text);
        var remainder = detectors.SmallTalk.Detect(text)?.Remainder;
        return detectors.Language.Detect(text, "nn").Length > 0
            && (remainder is null || text.Contains(remainder, StringComparison.Ordinal));
    }
}
