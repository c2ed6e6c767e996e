namespace Conversations;

/// <summary>Names one conversation. Sorts by time of creation; carries no secret, so it is never a key to anything.</summary>
public readonly record struct ConversationId(string Value)
{
    public static ConversationId New() => new(Guid.CreateVersion7().ToString("n"));

    public override string ToString() => Value;
}

/// <summary>
/// The id a client gives its own message, so that a retry is recognised: the same id in the same conversation is stored once.
/// One to 100 visible ASCII characters.
/// </summary>
public readonly record struct ActivityId(string Value)
{
    private const int Longest = 100;

    public static ActivityId New() => new(Guid.CreateVersion7().ToString("n"));

    /// <returns>null when the text is empty, too long or holds anything but visible ASCII.</returns>
    public static ActivityId? Parse(string? text) =>
        text is { Length: > 0 and <= Longest } && text.All(c => c is > ' ' and < '\x7f') ? new ActivityId(text) : null;

    public override string ToString() => Value;
}

/// <summary>Names an agent, the same in every municipality the agent works for.</summary>
public readonly record struct AgentId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a municipality: the name of its folder under <c>content/municipalities</c>.</summary>
public readonly record struct MunicipalityId(string Value)
{
    public override string ToString() => Value;
}
