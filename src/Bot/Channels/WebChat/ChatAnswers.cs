using System.Data.Common;
using HandoffConsole.Protocol;

namespace Bot.Channels.WebChat;

/// <summary>Answers as HTTP: the value, or the code with the status that fits.</summary>
internal static class ChatAnswers
{
    public static IResult ToHttp<T>(this Checked<T> answer) =>
        answer.Code is { } code ? Refused(code) : Results.Json(answer.Value, ActivityJson.Options);

    public static IResult Refused(string code) => Results.Json(new { error = new { code } }, ActivityJson.Options, statusCode: Status(code));

    private static int Status(string code) => code switch
    {
        ErrorCode.BadInput => StatusCodes.Status400BadRequest,
        ErrorCode.Expired => StatusCodes.Status401Unauthorized,
        ErrorCode.Forbidden => StatusCodes.Status403Forbidden,
        ErrorCode.UnknownMunicipality or ErrorCode.NotFound => StatusCodes.Status404NotFound,
        ErrorCode.Closed => StatusCodes.Status409Conflict,
        ErrorCode.Gone => StatusCodes.Status410Gone,
        ErrorCode.TooLong => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status503ServiceUnavailable,
    };
}

/// <summary>An outage is told as one, and never as "not found".</summary>
internal sealed partial class OutageFilter(ILogger<OutageFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            if (fault is DbException) LogOutage(logger, context.HttpContext.Request.Path, fault.Message);
            else LogFault(logger, context.HttpContext.Request.Path, fault);
            return ChatAnswers.Refused(ErrorCode.Unavailable);
        }
    }

    [LoggerMessage(3003, LogLevel.Warning, "{Path} was told 'unavailable': {Reason}")]
    private static partial void LogOutage(ILogger logger, PathString path, string reason);

    [LoggerMessage(3004, LogLevel.Error, "{Path} failed and was told 'unavailable'.")]
    private static partial void LogFault(ILogger logger, PathString path, Exception fault);
}
