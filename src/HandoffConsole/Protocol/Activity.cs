using System.Text.Json.Serialization;

namespace HandoffConsole.Protocol;

/// <summary>What is said or happens, in the shape of Bot Framework's Activity 3.0; members that are not set are left out.</summary>
public sealed record Activity
{
    public required string Type { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string ChannelId { get; init; } = "webchat";

    public required ActivityAccount From { get; init; }

    public required ActivityConversation Conversation { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c> or <c>markdown</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The language of the text.</summary>
    public string? Locale { get; init; }

    public ActivitySuggestions? SuggestedActions { get; init; }

    /// <summary>One for each source that the text rests on.</summary>
    public IReadOnlyList<ActivityCitation>? Entities { get; init; }

    /// <summary>Of an event: <c>handoff.initiate</c>, <c>handoff.status</c>, <c>kari.note</c>.</summary>
    public string? Name { get; init; }

    public ActivityValue? Value { get; init; }

    /// <summary>Of <c>endOfConversation</c>: why.</summary>
    public string? Code { get; init; }

    public ActivityChannelData? ChannelData { get; init; }
}

/// <param name="Role"><c>user</c> (the citizen), <c>bot</c> or <c>agent</c>.</param>
public sealed record ActivityAccount(string Id, string? Name, string Role);

public sealed record ActivityConversation(string Id);

public sealed record ActivitySuggestions(IReadOnlyList<ActivityAction> Actions);

/// <param name="Type"><c>imBack</c>: a tap sends <c>Value</c> as if the citizen had written it.</param>
public sealed record ActivityAction(string Type, string Title, string Value);

/// <param name="Id"><c>theme/slug#section</c>.</param>
/// <param name="Name">Title of the article and its section.</param>
/// <param name="Appearance">The law or the agency's page that the section rests on.</param>
public sealed record ActivityCitation(string Id, string Name, ActivitySource? Appearance)
{
    public string Type { get; init; } = "https://schema.org/Claim";

    [JsonPropertyName("@type")]
    public string Kind { get; init; } = "Claim";
}

public sealed record ActivitySource(string Name, string? Url);

/// <summary>What an event says.</summary>
public sealed record ActivityValue
{
    /// <summary><c>accepted</c>, <c>failed</c> or <c>completed</c>.</summary>
    public string? State { get; init; }

    public string? Reason { get; init; }

    public string? Queue { get; init; }

    public string? Language { get; init; }

    public ActivityAccount? Agent { get; init; }

    /// <summary>The citizen stands in the queue (again).</summary>
    public bool? Waiting { get; init; }
}

/// <summary>What is ours and not Bot Framework's.</summary>
public sealed record ActivityChannelData
{
    /// <summary>Place in the log: the watermark to go on from.</summary>
    public long Sequence { get; init; }

    /// <summary>What kind of thing the bot says: <c>welcome</c>, <c>answer</c>, <c>emergency</c> and so on.</summary>
    public string? Kind { get; init; }

    public bool? OffersPerson { get; init; }

    /// <summary>The kinds of what was masked before the text was stored.</summary>
    public IReadOnlyList<string>? Masked { get; init; }

    /// <summary>For agents: the calibrated chance that the answer is right.</summary>
    public double? Confidence { get; init; }

    /// <summary>For agents: why a person was called.</summary>
    public string? Reason { get; init; }

    public string? Outcome { get; init; }

    public string? Topic { get; init; }
}
