using System.Diagnostics;
using Conversations.Privacy;
using Xunit.Abstractions;

namespace Conversations.Tests.Privacy;

[CollectionDefinition(nameof(RedactionSpeedTests), DisableParallelization = true)]
[Collection(nameof(RedactionSpeedTests))]
public sealed class RedactionSpeedTests(ITestOutputHelper output)
{
    private const int Short = 10_000;
    private const int Longer = 10;
    private const double Allowed = 20;
    private const int Rounds = 4;
    private const int Attempts = 4;

    // Text that would send a careless pattern over the same ground again and again.
    public static TheoryData<string> Hostile() =>
    [
        "1", "0", "4", " ", "1 ", "22 ", "22-", "222 22 222 ", "01 ", "4111 ", "\n", "@", "a@", "a.", "a@a.", "a@b.no@", "[", "]", "+", "+4",
        "+47", "KID ", "er ", "er er 22 ", "\u200B", "1\u200B", "a\u0301\u0316", "\u0301\u0316", "\u0344", "[kontonummer fjernet]", "[kontonummer fjernet]@",
        "www.", "://22334455/", "\uD800", "\uFFFE", "1,", ",-", "1.1", "NO93", "\r", "01819010001", "0181901000", "1\n",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Ten_times_the_text_takes_about_ten_times_as_long(string piece)
    {
        var few = Repeat(piece, Short);
        var many = Repeat(piece, Short * Longer);
        Time(few);
        var ratio = double.MaxValue;
        // The machine may be busy with something else; what is quadratic is so every time.
        for (var attempt = 0; attempt < Attempts && ratio >= Allowed; attempt++)
        {
            var (one, ten) = (Best(few), Best(many));
            ratio = Math.Min(ratio, ten / one);
            output.WriteLine($"{Short} characters {one.TotalMilliseconds:F2} ms, {Longer} times as many {ten.TotalMilliseconds:F2} ms: {ratio:F1}");
        }
        Assert.True(ratio < Allowed, $"{ratio:F1} times as long");
    }

    private static string Repeat(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    private static TimeSpan Best(string text) => Enumerable.Range(0, Rounds).Min(_ => Time(text));

    private static TimeSpan Time(string text)
    {
        var started = Stopwatch.GetTimestamp();
        PrivacyGuard.Citizen(text);
        return Stopwatch.GetElapsedTime(started);
    }
}
