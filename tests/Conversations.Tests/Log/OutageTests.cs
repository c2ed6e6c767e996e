using System.Data.Common;
using Conversations.Log;
using Conversations.Signals;
using Conversations.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Testing;

namespace Conversations.Tests.Log;

/// <summary>The database is out of reach: who waits is told at once, and the log goes on when it is back.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task An_outage_fails_all_that_wait_together_and_what_comes_after_it_is_stored()
    {
        await using var database = new CutOffDatabase(await TestDatabases.OpenAsync(TestDatabases.NewSqlite()));
        await using var log = new ConversationLog(
            database, new LocalSignals(NullLogger<LocalSignals>.Instance), TimeProvider.System, NullLogger<ConversationLog>.Instance);
        var id = await Given.StoredAsync(log);

        database.CutOff();
        var waiting = Enumerable.Range(0, 64).Select(_ => SendAsync(log, id)).ToList();
        database.LetFail();
        foreach (var one in waiting) await Assert.ThrowsAsync<IOException>(() => one);
        Assert.InRange(database.Attempts, 1, 3);

        database.Restore();
        Assert.IsType<Update.Appended>(await SendAsync(log, id));
        Assert.Equal(2, (await log.ReadPageAsync(id, 0, 100, default)).Count);
    }

    private static Task<Update> SendAsync(ConversationLog log, ConversationId id)
    {
        var message = Given.Message("Hei");
        return log.UpdateAsync(id, message.Activity, c => c.Receive(message), default);
    }

    /// <summary>Hands on to another database until it is cut off; then each attempt waits for leave to fail.</summary>
    private sealed class CutOffDatabase(Database inner) : Database
    {
        private readonly TaskCompletionSource failing = new();
        private volatile bool cut;
        private int attempts;

        public int Attempts => attempts;

        public override string Dialect => inner.Dialect;

        internal override string ForUpdate => inner.ForUpdate;

        public void CutOff() => cut = true;

        public void LetFail() => failing.SetResult();

        public void Restore() => cut = false;

        public override DbConnection Connect() => inner.Connect();

        public override Task<DbConnection> ConnectAsync(CancellationToken ct) => inner.ConnectAsync(ct);

        public override async Task<WriteScope> BeginWriteAsync(CancellationToken ct)
        {
            if (!cut) return await inner.BeginWriteAsync(ct);
            Interlocked.Increment(ref attempts);
            await failing.Task;
            throw new IOException("The line is cut.");
        }

        public override Task ForgetDeletedAsync(CancellationToken ct) => inner.ForgetDeletedAsync(ct);

        public override ValueTask DisposeAsync() => inner.DisposeAsync();

        internal override Task ExecuteManyAsync(WriteScope scope, string sql, IReadOnlyList<SqlRow> rows, CancellationToken ct) =>
            inner.ExecuteManyAsync(scope, sql, rows, ct);

        internal override string EachIn(string parameter) => inner.EachIn(parameter);
    }
}
