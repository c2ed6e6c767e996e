using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conversations.Privacy;

/// <summary>A <see cref="RedactedText"/> is a plain JSON string; null reads as the empty text.</summary>
internal sealed class RedactedTextJson : JsonConverter<RedactedText>
{
    public override bool HandleNull => true;

    public override RedactedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RedactedText.Stored(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, RedactedText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
