using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>
/// A municipality's centre exists and lists it; otherwise nobody can go on duty for its citizens.
/// An agent's id names one agent in the whole installation.
/// </summary>
internal sealed class CentreRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content)
    {
        foreach (var municipality in content.Municipalities.Values.Where(one => one.Centre.Length > 0))
        {
            if (!content.Centres.TryGetValue(municipality.Centre, out var centre) || !centre.Municipalities.Contains(municipality.Id))
                yield return Problem.CentreUnknown($"municipalities/{municipality.Id}/municipality.yaml", municipality.Centre);
        }

        var agents = content.Centres.Values.OrderBy(centre => centre.Id, StringComparer.Ordinal).SelectMany(centre => centre.Agents, (centre, agent) => (centre, agent));
        foreach (var (centre, agent) in agents.GroupBy(both => both.agent.Id, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
            yield return Problem.AgentIdTwice($"centres/{centre.Id}.yaml", 0, agent.Id);
    }
}
