using System.Runtime.CompilerServices;
using Conversations.Signals;
using Conversations.Storage;

namespace Conversations.Handoff;

/// <summary>
/// The queue for all desks of this process: read once for all of them, when something moved, and at least every other
/// second. What a desk is shown is a picture that may be a moment old; a claim is decided by the log.
/// </summary>
public sealed class HandoffQueue : IDisposable
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(2);

    private readonly Database database;
    private readonly Presence presence;
    private readonly IDisposable subscription;
    private readonly SemaphoreSlim moved = new(0, 1);
    private readonly SemaphoreSlim reading = new(1, 1);
    private TaskCompletionSource changed = New();
    private QueueState current = QueueState.Empty;
    private int followers;

    public HandoffQueue(Database database, Presence presence, IConversationSignals signals)
    {
        (this.database, this.presence) = (database, presence);
        subscription = signals.SubscribeAll(NudgeAsync);
    }

    /// <summary>Says that something changed that no conversation's signal tells of: somebody came or went.</summary>
    public Task NudgeAsync()
    {
        lock (moved)
        {
            if (moved.CurrentCount == 0) moved.Release();
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Waits until something moved, or two seconds, and reads the queue again if anybody follows it. To be called in a loop;
    /// the pause between calls is what nudges are gathered over.
    /// </summary>
    public async Task LookAsync(CancellationToken ct)
    {
        await moved.WaitAsync(Sweep, ct);
        if (Volatile.Read(ref followers) > 0) await ReadAsync(ct);
    }

    /// <summary>The queue now, and again each time it changes. Ends when cancelled; what is skipped over is not made up for.</summary>
    public async IAsyncEnumerable<QueueState> FollowAsync([EnumeratorCancellation] CancellationToken ct)
    {
        Interlocked.Increment(ref followers);
        try
        {
            await ReadAsync(ct);
            while (true)
            {
                var next = Volatile.Read(ref changed).Task;
                yield return Volatile.Read(ref current);
                await next.WaitAsync(ct);
            }
        }
        finally
        {
            Interlocked.Decrement(ref followers);
        }
    }

    public void Dispose()
    {
        subscription.Dispose();
        moved.Dispose();
        reading.Dispose();
    }

    // One at a time: an older picture must not take the place of a newer.
    private async Task ReadAsync(CancellationToken ct)
    {
        await reading.WaitAsync(ct);
        try
        {
            await ReplaceAsync(ct);
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task ReplaceAsync(CancellationToken ct)
    {
        var before = Volatile.Read(ref current);
        var read = before with
        {
            Entries = await QueueRows.ReadAsync(database, before.Entries, ct),
            Present = await presence.PresentAsync(ct),
        };
        if (read.SaysTheSameAs(before)) return;
        Volatile.Write(ref current, read with { Version = before.Version + 1 });
        Interlocked.Exchange(ref changed, New()).SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
