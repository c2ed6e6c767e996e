namespace KnowledgeBase.Articles;

/// <summary>A contact centre that several municipalities share. Nothing of one centre is visible in another.</summary>
/// <param name="Id">The name of its file under <c>centres/</c>.</param>
/// <param name="Municipalities">The ids of those it answers for, each known to the content.</param>
public sealed record Centre(string Id, string Name, IReadOnlyList<string> Municipalities, IReadOnlyList<CentreAgent> Agents)
{
    /// <summary>The agent of this id, or null.</summary>
    public CentreAgent? Agent(string id) => Agents.FirstOrDefault(agent => agent.Id == id);
}

/// <summary>Somebody who answers for a centre.</summary>
/// <param name="Employer">The municipality that employs the agent: one of the centre's.</param>
/// <param name="Languages">Codes of the languages the agent answers in, such as <c>nn</c> or <c>pl</c>.</param>
public sealed record CentreAgent(string Id, string Name, string Employer, IReadOnlyList<string> Languages);
