using HandoffConsole.Protocol;
using System.Globalization;
using System.Security.Cryptography;
using Conversations;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Bot.Channels.WebChat;

/// <param name="ExpiresAt">When it is of no more use; renew it before that.</param>
internal sealed record ChatToken(string Token, DateTimeOffset ExpiresAt);

/// <summary>
/// What a citizen's client proves itself with: bound to one conversation, encrypted and signed, of limited life. Nothing is
/// stored; any node that shares the database's keys reads it.
/// </summary>
internal sealed class ChatTokens(IDataProtectionProvider protection, IOptions<ChatOptions> options, TimeProvider time)
{
    private const int LongestToken = 2048;

    private readonly IDataProtector protector = protection.CreateProtector("kari.chat.token.v1");

    public ChatToken Issue(ConversationId id)
    {
        var expires = time.GetUtcNow() + options.Value.TokenLife;
        return new(protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{id}|{expires.ToUnixTimeSeconds()}")), expires);
    }

    /// <returns>The conversation, or <see cref="ErrorCode.Forbidden"/> or <see cref="ErrorCode.Expired"/>.</returns>
    public Checked<ConversationId> Read(string? token)
    {
        if (Unprotected(token)?.Split('|') is not [var id, var until]) return new(ErrorCode.Forbidden);
        var expires = DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture));
        return expires > time.GetUtcNow() ? new(new ConversationId(id)) : new(ErrorCode.Expired);
    }

    private string? Unprotected(string? token)
    {
        if (token is not { Length: > 0 and <= LongestToken }) return null;
        try
        {
            return protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
