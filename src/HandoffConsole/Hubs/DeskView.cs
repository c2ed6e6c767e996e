using Conversations.Accounts;
using Conversations.Handoff;
using HandoffConsole.Protocol;
using HandoffConsole.SignIn;

namespace HandoffConsole.Hubs;

/// <summary>Cuts the queue to what one agent may see, and says whose is whose.</summary>
internal static class DeskView
{
    private const int LongestGlimpse = 160;

    public static async ValueTask<DeskState> OfAsync(QueueState state, SignedInAgent agent, AgentDirectory agents, CancellationToken ct)
    {
        var mine = state.Present.FirstOrDefault(a => a.Agent == agent.Id);
        var entries = new List<DeskEntry>();
        foreach (var entry in state.Entries.Where(e => agent.Municipalities.Contains(e.Municipality.Value, StringComparer.Ordinal)))
            entries.Add(await EntryAsync(entry, agent, agents, ct));
        return new DeskState(
            state.Version,
            new DeskDuty(mine is not null, Ids(mine), mine?.Capacity ?? 0, [.. state.Present.Where(a => a.Agent != agent.Id && Shares(a, agent)).Select(Colleague)]),
            [.. entries.Where(e => e.Agent is null)],
            [.. entries.Where(e => e.Agent is not null)]);
    }

    private static async ValueTask<DeskEntry> EntryAsync(QueueEntry entry, SignedInAgent agent, AgentDirectory agents, CancellationToken ct) => new(
        entry.Id.Value,
        entry.Municipality.Value,
        entry.Language,
        entry.Queue,
        entry.Reason is { } reason ? ActivityWords.Of(reason) : null,
        entry.Agent is { } holder ? new AgentShown(holder.Value, await agents.NameAsync(holder, ct)) : null,
        entry.Agent == agent.Id,
        entry.Sequence,
        entry.WaitingSince,
        entry.CitizenSpokeLast,
        entry.LastText.Length <= LongestGlimpse ? entry.LastText : entry.LastText[..LongestGlimpse],
        entry.LastAt);

    private static bool Shares(AgentOnDuty other, SignedInAgent agent) => other.Municipalities.Any(m => agent.Municipalities.Contains(m.Value, StringComparer.Ordinal));

    private static DeskColleague Colleague(AgentOnDuty other) => new(other.Agent.Value, other.Name, Ids(other));

    private static IReadOnlyList<string> Ids(AgentOnDuty? agent) => agent is null ? [] : [.. agent.Municipalities.Select(m => m.Value)];
}
