using System.Globalization;
using System.Text.Json;
using Conversations;
using Conversations.Log;
using Conversations.Privacy;

namespace HandoffConsole.Protocol;

/// <summary>Our words as the wire's.</summary>
internal static class ActivityWords
{
    /// <summary>Unique and sortable: the conversation and the place in it, as Direct Line writes its ids.</summary>
    public static string Id(StoredEvent stored) => string.Create(CultureInfo.InvariantCulture, $"{stored.Conversation}|{stored.Sequence:0000000}");

    public static string Of(RedactionKind kind) => Camel(kind);

    public static string Of(HandoffReason reason) => Camel(reason);

    public static string Of(NoticeKind kind) => Camel(kind);

    public static string Of(TurnOutcome outcome) => outcome switch
    {
        TurnOutcome.Answered => "answer",
        TurnOutcome.Clarified => "clarify",
        _ => Camel(outcome),
    };

    /// <summary>Bot Framework's codes for why a conversation ended.</summary>
    public static string Of(EndedBy by) => by switch
    {
        EndedBy.Citizen => "userCancelled",
        EndedBy.Agent => "completedSuccessfully",
        _ => "botTimedOut",
    };

    private static string Camel<T>(T name) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(name.ToString());
}
