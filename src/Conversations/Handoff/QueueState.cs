namespace Conversations.Handoff;

/// <summary>A conversation that waits for a person, or that an agent has.</summary>
/// <param name="Agent">Who has it; null while it waits.</param>
/// <param name="WaitingSince">When a person was first called for.</param>
/// <param name="LastText">What the citizen or the agent said last.</param>
/// <param name="CitizenSpokeLast">The citizen waits for the agent to say something.</param>
public sealed record QueueEntry(
    ConversationId Id,
    long Sequence,
    MunicipalityId Municipality,
    string Language,
    string Queue,
    HandoffReason? Reason,
    AgentId? Agent,
    DateTimeOffset WaitingSince,
    string LastText,
    DateTimeOffset LastAt,
    bool CitizenSpokeLast);

/// <summary>The whole queue as it was at one moment, oldest first; immutable.</summary>
/// <param name="Version">Grows when anything in it changes, within this process.</param>
public sealed record QueueState(long Version, IReadOnlyList<QueueEntry> Entries, IReadOnlyList<AgentOnDuty> Present)
{
    public static readonly QueueState Empty = new(0, [], []);

    public bool SaysTheSameAs(QueueState other) =>
        Entries.SequenceEqual(other.Entries) && Present.Select(Shown).SequenceEqual(other.Present.Select(Shown), StringComparer.Ordinal);

    private static string Shown(AgentOnDuty agent) => $"{agent.Agent} {agent.Name} {agent.Capacity} {string.Join(',', agent.Municipalities)}";
}
