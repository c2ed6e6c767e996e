using Conversations;
using Conversations.Handoff;

namespace HandoffConsole.Hubs;

/// <param name="Municipalities">Ids; null or empty is all that the agent may answer for.</param>
/// <param name="Capacity">How many conversations at once are fitting, 1 to 20; 0 gives the usual 3.</param>
public sealed record DutyRequest(IReadOnlyList<string>? Municipalities, int Capacity);

public sealed record DutyState(IReadOnlyList<string> Municipalities, int Capacity);

/// <param name="By">Who has it now, whoever won.</param>
public sealed record ClaimAnswer(bool Claimed, AgentShown? By);

public sealed record AgentShown(string Id, string Name);

public sealed record ReplyRequest(string? ActivityId, string? Text);

/// <param name="ActivityId">Optional; the same id again stores nothing.</param>
public sealed record NoteRequest(string? Text, string? ActivityId = null);

/// <param name="ToAgent">A colleague on duty; null when it goes back to a queue.</param>
/// <param name="ToQueue">A queue's name; null is the one it came from.</param>
public sealed record TransferRequest(string? ToAgent, string? ToQueue, string? Note);

/// <param name="Outcome">One of <see cref="HandoffOutcome.All"/>.</param>
/// <param name="Topic">The article or theme it was about; optional.</param>
public sealed record OutcomeRequest(string? Outcome, string? Topic);

public sealed record Acknowledged(long Sequence);

/// <summary>How an agent's part in a conversation can end.</summary>
public static class HandoffOutcome
{
    public static readonly IReadOnlyList<string> All = ["solved", "follow-up", "passed-on", "abandoned", "spam"];
}

/// <summary>The queue as one agent's desk shows it.</summary>
public sealed record DeskState(long Version, DeskDuty OnDuty, IReadOnlyList<DeskEntry> Waiting, IReadOnlyList<DeskEntry> Held);

public sealed record DeskDuty(bool Me, IReadOnlyList<string> Municipalities, int Capacity, IReadOnlyList<DeskColleague> Colleagues);

public sealed record DeskColleague(string Id, string Name, IReadOnlyList<string> Municipalities);

public sealed record DeskEntry(
    string ConversationId,
    string Municipality,
    string Language,
    string Queue,
    string? Reason,
    AgentShown? Agent,
    bool Mine,
    long Sequence,
    DateTimeOffset WaitingSince,
    bool WaitingForAgent,
    string LastText,
    DateTimeOffset LastAt);
