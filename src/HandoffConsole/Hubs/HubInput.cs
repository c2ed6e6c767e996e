using System.Text.Json;
using HandoffConsole.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace HandoffConsole.Hubs;

/// <summary>Reads what a client sent as the object that a method takes.</summary>
public static class HubInput
{
    /// <exception cref="HubException"><c>bad-input</c>: it is no such object.</exception>
    public static T As<T>(this JsonElement sent)
        where T : class
    {
        try
        {
            return sent.ValueKind == JsonValueKind.Object && sent.Deserialize<T>(ActivityJson.Options) is { } read ? read : throw new HubException("bad-input");
        }
        catch (JsonException wrong)
        {
            throw new HubException("bad-input", wrong);
        }
    }
}
