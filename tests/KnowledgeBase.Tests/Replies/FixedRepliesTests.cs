using KnowledgeBase.Articles;

namespace KnowledgeBase.Tests.Replies;

public class FixedRepliesTests
{
    [Fact]
    public void A_reply_is_found_by_its_dotted_key_and_filled_in() =>
        Assert.Equal("Du er nummer 3 i køen.", Open().Text("nn", "handoff.waiting", ("place", "3")));

    [Theory]
    [InlineData("nb", "Berre på nynorsk")]
    [InlineData("en", "Berre på nynorsk")]
    public void A_missing_reply_falls_back_to_another_form(string language, string text) =>
        Assert.Equal(text, Open(new ContentFile("replies.nn.yaml", "only: Berre på nynorsk")).Text(language, "only"));

    [Fact]
    public void A_list_keeps_its_order() =>
        Assert.Equal(["ein", "to"], Open(new ContentFile("replies.nn.yaml", "many: [ein, to]")).List("nn", "many"));

    private static KnowledgeBase.Replies.FixedReplies Open(params ContentFile[] extra) =>
        ContentLibrary.Open(Given.TheSamples().With(extra)).Current.Replies;
}
