namespace Bot.Commands;

/// <summary>The same settings the web host reads, for commands.</summary>
internal static class CommandSettings
{
    public static IConfiguration Read() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    public static Installation Place() => Installation.From(Read());
}
