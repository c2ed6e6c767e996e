using Microsoft.Extensions.Logging;

namespace Conversations.Signals;

/// <summary>Runs one subscriber, never twice at once; a nudge during a run makes exactly one more run.</summary>
internal sealed partial class Nudged(Func<Task> readAgain, ILogger logger, Action<Nudged> removed) : IDisposable
{
    private const int Idle = 0;
    private const int Running = 1;
    private const int Again = 2;
    private const int Disposed = 3;

    private int state = Idle;

    public void Nudge()
    {
        while (true)
        {
            var seen = Volatile.Read(ref state);
            if (seen is Again or Disposed) return;
            if (Interlocked.CompareExchange(ref state, seen == Idle ? Running : Again, seen) != seen) continue;
            if (seen == Idle) ThreadPool.UnsafeQueueUserWorkItem(static nudged => nudged.Run(), this, preferLocal: false);
            return;
        }
    }

    public void Dispose()
    {
        Volatile.Write(ref state, Disposed);
        removed(this);
    }

    // Async void on purpose: it is the end of the line, and every fault is caught and logged here.
    private async void Run()
    {
        do
        {
            Interlocked.CompareExchange(ref state, Running, Again);
            try
            {
                await readAgain();
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                LogFault(logger, fault);
            }
        }
        while (Interlocked.CompareExchange(ref state, Idle, Running) == Again);
    }

    [LoggerMessage(1101, LogLevel.Warning, "A subscriber failed to read again; the next nudge or sweep tries once more.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
