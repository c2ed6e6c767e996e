namespace Bot.Workers;

/// <summary>
/// Does one thing over and over, with a pause between. A fault is logged, waited out with back-off and jitter, and the loop
/// goes on: an outage of the database must not end a node's sweeps.
/// </summary>
internal sealed partial class WorkerLoop(string name, TimeSpan pause, Func<CancellationToken, Task> work, ILogger<WorkerLoop> logger)
    : BackgroundService
{
    private const double FirstWaitSeconds = 0.2;
    private const double LongestWaitSeconds = 30;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
                failures = 0;
                await Task.Delay(pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                LogFault(logger, name, fault);
                var wait = Math.Min(LongestWaitSeconds, FirstWaitSeconds * Math.Pow(2, failures++));
                await Task.Delay(TimeSpan.FromSeconds(wait * (0.5 + Random.Shared.NextDouble())), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(2001, LogLevel.Error, "The worker '{Worker}' failed; it tries again.")]
    private static partial void LogFault(ILogger logger, string worker, Exception fault);
}
