using Bot.Channels;
using Bot.Commands;
using Conversations;
using Conversations.Log;

namespace Bot.Tests;

/// <summary>Short ways to look into a rehearsal.</summary>
internal static class RehearsalTalk
{
    /// <summary>Sends without letting the bot answer.</summary>
    public static Task<Receipt> SendAsync(this Rehearsal centre, ConversationId id, string text) =>
        centre.Receiver.ReceiveAsync(id, ActivityId.New().Value, text, default);

    public static Task<IReadOnlyList<StoredEvent>> EventsAsync(this Rehearsal centre, ConversationId id) =>
        centre.Log.ReadPageAsync(id, after: 0, limit: 1000, default);

    public static Task<ConversationSummary?> FindAsync(this Rehearsal centre, ConversationId id) => centre.Log.FindAsync(id, default);
}
