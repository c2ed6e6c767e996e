using Dapper;

namespace Conversations.Storage;

/// <summary>
/// The one clock of many nodes: the database server's, by an offset that <see cref="MeasureAsync"/> renews. A node whose own
/// clock is minutes off still agrees with the others on due times and presence.
/// </summary>
public sealed class DatabaseTime(Database database, TimeProvider local) : TimeProvider
{
    private long offsetTicks;

    public override DateTimeOffset GetUtcNow() => local.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    public override long GetTimestamp() => local.GetTimestamp();

    public override long TimestampFrequency => local.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        local.CreateTimer(callback, state, dueTime, period);

    /// <summary>Asks the server for its time; half of the round trip is taken as the way back. Does nothing on SQLite.</summary>
    public async Task MeasureAsync(CancellationToken ct)
    {
        if (database.Dialect != "postgres") return;
        await using var connection = await database.ConnectAsync(ct);
        var before = local.GetUtcNow();
        var server = await connection.QuerySingleAsync<long>("select (extract(epoch from clock_timestamp()) * 1000000)::bigint");
        var middle = before + (local.GetUtcNow() - before) / 2;
        var serverNow = DateTimeOffset.UnixEpoch.AddTicks(server * TimeSpan.TicksPerMicrosecond);
        Interlocked.Exchange(ref offsetTicks, (serverNow - middle).Ticks);
    }
}
