namespace Bot.Commands;

/// <summary>A command or a setting cannot be carried out as it stands; the message says what to write instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
