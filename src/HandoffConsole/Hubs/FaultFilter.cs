using System.Data.Common;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace HandoffConsole.Hubs;

/// <summary>The edge of the hubs: whatever fails becomes a stable code, is logged here, and disturbs nobody else.</summary>
public sealed partial class FaultFilter(ILogger<FaultFilter> logger) : IHubFilter
{
    private const string Unavailable = "unavailable";

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception fault) when (fault is not (HubException or OperationCanceledException or OutOfMemoryException))
        {
            if (fault is DbException) LogOutage(logger, invocationContext.HubMethodName, fault.Message);
            else LogFault(logger, invocationContext.HubMethodName, fault);
            throw new HubException(Unavailable, fault);
        }
    }

    [LoggerMessage(3001, LogLevel.Warning, "{Method} was told 'unavailable': {Reason}")]
    private static partial void LogOutage(ILogger logger, string method, string reason);

    [LoggerMessage(3002, LogLevel.Error, "{Method} failed and was told 'unavailable'.")]
    private static partial void LogFault(ILogger logger, string method, Exception fault);
}
