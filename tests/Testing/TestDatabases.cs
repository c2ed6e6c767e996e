using Conversations.Storage;
using Npgsql;
using Xunit;

namespace Testing;

/// <summary>Fresh, empty databases. PostgreSQL needs KARI_TEST_POSTGRES, which <c>bin/test</c> sets; without it the test is skipped and says so.</summary>
public static class TestDatabases
{
    public const string PostgresVariable = "KARI_TEST_POSTGRES";

    public static string NewSqlite() =>
        $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("kari-test-").FullName, "kari.db")}";

    public static async Task<string> NewPostgresAsync()
    {
        var server = Environment.GetEnvironmentVariable(PostgresVariable);
        Skip.If(string.IsNullOrEmpty(server), $"{PostgresVariable} is not set: no PostgreSQL to test on.");
        var schema = $"test_{Guid.NewGuid():n}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create schema {schema}", connection);
        await command.ExecuteNonQueryAsync();
        return $"{server};Search Path={schema};Maximum Pool Size=20";
    }

    public static async Task<Database> OpenAsync(string connectionString)
    {
        var database = Database.Open(connectionString);
        await SchemaSteps.ApplyAsync(database, CancellationToken.None);
        return database;
    }
}
