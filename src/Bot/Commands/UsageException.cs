namespace Bot.Commands;

/// <summary>The command was called in a way that cannot be carried out; the message says what to write instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
