namespace Bot.Tests.Detectors;

public sealed class RepliesTests
{
    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void Every_language_has_the_same_sentences_with_the_same_placeholders(string language)
    {
        var nynorsk = ReplyKeys.Texts("nn");
        var other = ReplyKeys.Texts(language);
        Assert.Equal(nynorsk.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(nynorsk, reply => Assert.Equal(ReplyKeys.Placeholders(reply.Value), ReplyKeys.Placeholders(other[reply.Key])));
    }

    [Theory]
    [InlineData("nn")]
    [InlineData("nb")]
    [InlineData("en")]
    public void An_emergency_reply_begins_with_whom_to_call(string language)
    {
        var replies = ReplyKeys.Texts(language).Where(reply => reply.Key.StartsWith("emergency.", StringComparison.Ordinal)).ToList();
        Assert.Equal(7, replies.Count);
        Assert.All(replies, reply => Assert.Matches(@"^(Ring|Call)\D+(11[023]|22 59 13 00)\b", reply.Value));
    }
}
