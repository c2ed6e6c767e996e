using System.Text.Json.Serialization;

namespace Conversations.Privacy;

/// <summary>
/// Text that has passed <see cref="PrivacyGuard"/>, and the only text the log takes. Well-formed UTF-16 in NFC,
/// without control characters other than line feed and tab. <c>default</c> is the empty text.
/// </summary>
[JsonConverter(typeof(RedactedTextJson))]
public readonly record struct RedactedText
{
    private readonly string? _value;

    // The empty text is kept as null, so that it equals default.
    private RedactedText(string value) => _value = value.Length == 0 ? null : value;

    /// <summary>The text as it may be stored and shown; never null.</summary>
    public string Value => _value ?? "";

    /// <summary>What was written around the masks: for retrieval, which a mask's words would only mislead.</summary>
    public string WithoutMasks => Masks.Remove(Value);

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;

    // For PrivacyGuard, and for reading the log back: what was stored has been masked.
    internal static RedactedText Stored(string value) => new(value);
}
