namespace HandoffConsole.Protocol;

/// <summary>The stable codes of the protocol: what went wrong, told so that a client can act on it.</summary>
public static class ErrorCode
{
    public const string BadInput = "bad-input";
    public const string UnknownMunicipality = "unknown-municipality";
    public const string NotFound = "not-found";
    public const string Gone = "gone";
    public const string Closed = "closed";
    public const string TooLong = "too-long";
    public const string Forbidden = "forbidden";
    public const string Expired = "expired";
    public const string Unavailable = "unavailable";
}
