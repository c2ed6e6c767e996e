using System.Security.Claims;
using Conversations;
using KnowledgeBase;

namespace HandoffConsole.SignIn;

/// <summary>The agent who makes a request.</summary>
/// <param name="Centre">The id of the centre the agent answers for.</param>
/// <param name="Municipalities">All that the agent may see: the municipalities of the centre.</param>
internal sealed record SignedInAgent(AgentId Id, string Name, string Centre, IReadOnlyList<string> Municipalities)
{
    private const string CentreClaim = "kari:centre";

    /// <summary>null when nobody is signed in, or the agent or the centre is no longer in the content.</summary>
    public static SignedInAgent? From(ClaimsPrincipal principal, ContentSnapshot content) =>
        principal.Identities.FirstOrDefault(identity => identity.AuthenticationType == ConsoleSignIn.Scheme) is { } identity
            ? Find(content, identity.FindFirst(CentreClaim)?.Value, identity.FindFirst(ClaimTypes.NameIdentifier)?.Value)
            : null;

    /// <summary>The agent of these ids, or null.</summary>
    public static SignedInAgent? Find(ContentSnapshot content, string? centreId, string? agentId) =>
        centreId is not null && agentId is not null
            && content.Centres.TryGetValue(centreId, out var centre) && centre.Agent(agentId) is { } agent
            ? new SignedInAgent(new AgentId(agent.Id), agent.Name, centre.Id, centre.Municipalities)
            : null;

    /// <summary>What the cookie holds.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, Id.Value), new Claim(ClaimTypes.Name, Name), new Claim(CentreClaim, Centre)],
        ConsoleSignIn.Scheme));
}
