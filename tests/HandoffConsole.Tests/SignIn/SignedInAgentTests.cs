using System.Security.Claims;
using Conversations;
using HandoffConsole.SignIn;
using KnowledgeBase;
using Testing;

namespace HandoffConsole.Tests.SignIn;

public sealed class SignedInAgentTests
{
    private static readonly ContentSnapshot Content = ContentLibrary.Open(Repository.Content).Current;

    [Fact]
    public void What_the_cookie_holds_leads_back_to_the_agent()
    {
        var agent = SignedInAgent.Find(Content, "fjordkontakt", "sondre")!;

        var back = SignedInAgent.From(agent.ToPrincipal(), Content)!;

        Assert.Equal((new AgentId("sondre"), "Sondre Tenkjevåg", "fjordkontakt"), (back.Id, back.Name, back.Centre));
        Assert.Equal(["fjordvik", "storoy", "elvdal"], back.Municipalities);
    }

    [Fact]
    public void A_login_of_another_kind_with_the_same_claims_is_no_agent()
    {
        var claims = SignedInAgent.Find(Content, "fjordkontakt", "sondre")!.ToPrincipal().Claims;

        Assert.Null(SignedInAgent.From(new ClaimsPrincipal(new ClaimsIdentity(claims, "citizen")), Content));
        Assert.Null(SignedInAgent.From(new ClaimsPrincipal(new ClaimsIdentity(claims)), Content));
        Assert.Null(SignedInAgent.From(new ClaimsPrincipal(), Content));
    }

    [Fact]
    public void Who_has_left_the_centre_is_no_longer_signed_in() =>
        Assert.Null(SignedInAgent.From(new SignedInAgent(new AgentId("quit"), "Kari Slutta", "fjordkontakt", []).ToPrincipal(), Content));
}
