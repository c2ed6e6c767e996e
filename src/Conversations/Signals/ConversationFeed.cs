using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Conversations.Log;

namespace Conversations.Signals;

/// <summary>
/// Follows conversations: everything after a watermark, then what comes, in order, without holes or doubles. It subscribes
/// first and reads after, and <see cref="SweepAsync"/> finds what a lost nudge left behind.
/// </summary>
public sealed class ConversationFeed(ConversationLog log, IConversationSignals signals, TimeProvider time)
{
    private static readonly TimeSpan SweepWindow = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);
    private const int SweepLimit = 10_000;

    private readonly ConcurrentDictionary<Follower, byte> followers = new();

    /// <summary>Ends when the conversation is deleted. Else cancel it, or stop at <see cref="ConversationEnded"/>.</summary>
    public async IAsyncEnumerable<StoredEvent> FollowAsync(
        ConversationId id, long watermark, [EnumeratorCancellation] CancellationToken ct)
    {
        using var follower = new Follower(id, watermark);
        followers.TryAdd(follower, 0);
        using var subscription = signals.Subscribe(id, follower.WakeAsync);
        try
        {
            while (true)
            {
                var from = follower.Watermark;
                await foreach (var stored in log.ReadAsync(id, from, ct))
                {
                    follower.Watermark = stored.Sequence;
                    yield return stored;
                }

                // Woken, and nothing there: a nudge that came twice, or the last there will ever be.
                if (follower.Watermark == from && await log.FindAsync(id, ct) is null) yield break;
                await follower.NudgedAsync(ct);
            }
        }
        finally
        {
            followers.TryRemove(follower, out _);
        }
    }

    /// <summary>Wakes those here who are behind what moved in the last minute. To be called every two seconds.</summary>
    /// <returns>How many were behind.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        if (followers.IsEmpty) return 0;
        var moved = (await log.MovedSinceAsync(time.GetUtcNow() - SweepWindow, SweepLimit, ct)).ToDictionary(m => m.Id, m => m.Sequence);
        var behind = followers.Keys.Where(f => moved.TryGetValue(f.Id, out var sequence) && sequence > f.Watermark).ToList();
        foreach (var follower in behind) await follower.WakeAsync();
        return behind.Count;
    }

    /// <summary>Wakes everybody here: the connection that brings nudges was lost and is back.</summary>
    public async Task WakeAllAsync()
    {
        foreach (var follower in followers.Keys) await follower.WakeAsync();
    }

    private sealed class Follower(ConversationId id, long watermark) : IDisposable
    {
        private readonly SemaphoreSlim nudges = new(0, 1);
        private long position = watermark;
        private bool left;

        public ConversationId Id => id;

        public long Watermark
        {
            get => Volatile.Read(ref position);
            set => Volatile.Write(ref position, value);
        }

        public Task WakeAsync()
        {
            lock (nudges)
            {
                if (!left && nudges.CurrentCount == 0) nudges.Release();
            }

            return Task.CompletedTask;
        }

        /// <summary>Waits for a nudge; looks again after a while without one, since that of a deletion may be lost and no sweep sees it.</summary>
        public Task NudgedAsync(CancellationToken ct) => nudges.WaitAsync(LongestSilence, ct);

        public void Dispose()
        {
            lock (nudges)
            {
                left = true;
                nudges.Dispose();
            }
        }
    }
}
