using System.Data;
using System.Data.Common;
using System.Threading.Channels;
using Conversations.Signals;
using Conversations.Storage;
using Microsoft.Extensions.Logging;

namespace Conversations.Log;

/// <summary>
/// The one writer of <c>conversation_events</c> in this process. It takes what has gathered into one transaction, decides
/// each against the batch's own state, and answers after the commit: many appends share one flush to disk.
/// </summary>
internal sealed partial class LogWriter : IAsyncDisposable
{
    private const int LargestBatch = 64;
    private const int LongestQueue = 4096;

    private readonly Database database;
    private readonly IConversationSignals signals;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly Channel<LogWork> queue = Channel.CreateBounded<LogWork>(LongestQueue);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task loop;

    public LogWriter(Database database, IConversationSignals signals, TimeProvider time, ILogger logger)
    {
        (this.database, this.signals, this.time, this.logger) = (database, signals, time, logger);
        loop = Task.Factory.StartNew(
            RunAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    /// <returns>What became of it, after the commit.</returns>
    /// <exception cref="DbException">The database is out of reach; whether it was stored is not known. Send it again.</exception>
    public async Task<Update> DoAsync(LogWork work, CancellationToken ct)
    {
        await queue.Writer.WriteAsync(work, ct);
        return await work.Answer.WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        // What stands in the queue is still written; a closing process loses nothing it has accepted.
        queue.Writer.TryComplete();
        await loop;
        stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<LogWork>(LargestBatch);
        while (await queue.Reader.WaitToReadAsync(stopping.Token))
        {
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var work)) batch.Add(work);
            if (!await TryCommitAsync(batch))
            {
                // One of them spoils the transaction for all: each gets one of its own, and the fault its owner.
                foreach (var work in batch) await TryCommitAsync([work]);
            }

            batch.Clear();
        }
    }

    /// <returns>False when one row of several was refused and nothing is stored: only then is a second try safe and of use.</returns>
    private async Task<bool> TryCommitAsync(IReadOnlyList<LogWork> works)
    {
        LogBatch batch;
        try
        {
            batch = await CommitAsync(works, stopping.Token);
        }
        catch (RowRefusedException) when (works.Count > 1)
        {
            return false;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            foreach (var work in works) work.Failed(fault is RowRefusedException ? fault.InnerException! : fault);
            return true;
        }

        await FollowUpAsync(works, batch);
        return true;
    }

    // From here on all is stored: a fault must never lead to a second try.
    private async Task FollowUpAsync(IReadOnlyList<LogWork> works, LogBatch batch)
    {
        foreach (var work in works) work.Committed();
        try
        {
            foreach (var id in batch.Moved) signals.Publish(id);
            if (batch.Deletes) await database.ForgetDeletedAsync(stopping.Token);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogFollowUpFault(logger, fault);
        }
    }

    private async Task<LogBatch> CommitAsync(IReadOnlyList<LogWork> works, CancellationToken ct)
    {
        await using var scope = await database.BeginWriteAsync(ct);
        // Milliseconds are what is stored; a finer time would fold to something else than the row says.
        var at = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var batch = await LogBatch.ReadAsync(database, scope, works, at);
        foreach (var work in works) work.DecideIn(batch);
        await WriteAsync(batch, scope, ct);
        await scope.CommitAsync(ct);
        return batch;
    }

    private async Task WriteAsync(LogBatch batch, WriteScope scope, CancellationToken ct)
    {
        try
        {
            await batch.WriteAsync(database, scope, ct);
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException && scope.Connection.State == ConnectionState.Open)
        {
            throw new RowRefusedException(fault);
        }
    }

    // The database is there and would not take a row; after a lost line, or in the commit itself, nobody knows what is stored.
    private sealed class RowRefusedException(Exception cause) : Exception(cause.Message, cause);

    [LoggerMessage(1001, LogLevel.Warning, "Stored, but not all that follows a commit was done; the sweeps will find it.")]
    private static partial void LogFollowUpFault(ILogger logger, Exception fault);
}
