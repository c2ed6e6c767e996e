using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conversations.Log;

/// <summary>
/// Events as text. The stored names are for ever: a class may be renamed, its stored name may not. Readers ignore members
/// they do not know; a name that is not known at all becomes <see cref="UnknownEvent"/>.
/// </summary>
internal static class EventJson
{
    private static readonly FrozenDictionary<string, Type> Types = new Dictionary<string, Type>
    {
        ["conversation-started"] = typeof(ConversationStarted),
        ["citizen-message-received"] = typeof(CitizenMessageReceived),
        ["bot-replied"] = typeof(BotReplied),
        ["notice-shown"] = typeof(NoticeShown),
        ["handoff-requested"] = typeof(HandoffRequested),
        ["agent-assigned"] = typeof(AgentAssigned),
        ["agent-replied"] = typeof(AgentReplied),
        ["agent-noted"] = typeof(AgentNoted),
        ["handoff-transferred"] = typeof(HandoffTransferred),
        ["handoff-returned"] = typeof(HandoffReturned),
        ["handoff-released"] = typeof(HandoffReleased),
        ["handoff-withdrawn"] = typeof(HandoffWithdrawn),
        ["conversation-rated"] = typeof(ConversationRated),
        ["conversation-ended"] = typeof(ConversationEnded),
        ["erasure-requested"] = typeof(ErasureRequested),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, string> Names = Types.ToFrozenDictionary(t => t.Value, t => t.Key);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // The default encoder would write ø as \u00F8 and make the log unreadable; the text goes to a column, never to HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
            new IdConverter<ActivityId>(id => id.Value, text => new(text)),
            new IdConverter<AgentId>(id => id.Value, text => new(text)),
            new IdConverter<MunicipalityId>(id => id.Value, text => new(text)),
        },
    };

    public static string Name(ConversationEvent happened) =>
        happened is UnknownEvent unknown ? unknown.Name : Names[happened.GetType()];

    public static string Write(ConversationEvent happened) =>
        happened is UnknownEvent unknown ? unknown.Data : JsonSerializer.Serialize(happened, happened.GetType(), Options);

    public static ConversationEvent Read(string name, string data) =>
        Types.TryGetValue(name, out var type)
            ? (ConversationEvent)JsonSerializer.Deserialize(data, type, Options)!
            : new UnknownEvent(name, data);

    private sealed class IdConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }
}
