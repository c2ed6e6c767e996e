using System.Text;
using Conversations.Log;
using Conversations.Signals;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Testing;

namespace Conversations.Tests.Log;

public sealed class SqliteFileTests
{
    [Fact]
    public async Task Every_connection_flushes_fully_writes_ahead_and_overwrites_what_it_deletes()
    {
        await using var database = await TestDatabases.OpenAsync(TestDatabases.NewSqlite());
        await using var connection = await database.ConnectAsync(CancellationToken.None);
        Assert.Equal("wal", await connection.QuerySingleAsync<string>("pragma journal_mode"));
        Assert.Equal(2, await connection.QuerySingleAsync<long>("pragma synchronous"));
        Assert.Equal(1, await connection.QuerySingleAsync<long>("pragma secure_delete"));
        Assert.Equal(1, await connection.QuerySingleAsync<long>("pragma foreign_keys"));
    }

    [Fact]
    public async Task Text_of_a_deleted_conversation_is_in_no_file()
    {
        var connectionString = TestDatabases.NewSqlite();
        await using var database = await TestDatabases.OpenAsync(connectionString);
        await using var log = new ConversationLog(
            database, new LocalSignals(NullLogger<LocalSignals>.Instance), TimeProvider.System, NullLogger<ConversationLog>.Instance);
        var id = await Given.StoredAsync(log);
        var message = Given.Message("sjokoladekake-til-bestemor");
        await log.UpdateAsync(id, message.Activity, c => c.Receive(message), CancellationToken.None);
        Assert.True(StandsInFiles(connectionString, "sjokoladekake-til-bestemor"));

        await log.DeleteAsync(id, CancellationToken.None);
        await Given.StoredAsync(log);
        Assert.False(StandsInFiles(connectionString, "sjokoladekake-til-bestemor"));
    }

    private static bool StandsInFiles(string connectionString, string text)
    {
        var folder = Path.GetDirectoryName(connectionString["Data Source=".Length..])!;
        var needle = Encoding.UTF8.GetBytes(text);
        return Directory.GetFiles(folder).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray().AsSpan().IndexOf(needle) >= 0;
        });
    }
}
