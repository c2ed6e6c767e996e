using System.CommandLine;
using Bot.Commands.Evaluation;

namespace Bot.Commands;

/// <summary>The command line: what is not a command is left to the web host.</summary>
internal static class KariCommands
{
    private static readonly string[] Help = ["--help", "-h", "-?", "--version"];

    public static bool Handles(string[] args) =>
        args is [var first, ..] && (Help.Contains(first) || Root().Subcommands.Any(command => command.Name == first));

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await Root().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException or UsageException)
        {
            // What people can cause (a wrong path, a broken file) is told in a line; anything else is a fault and shows itself.
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    private static RootCommand Root() => new("Kommune-Kari. Without a command it serves on http://localhost:5080.")
    {
        AskCommand.Create(),
        SearchCommand.Create(),
        LintCommand.Create(),
        EvalCommand.Create(),
        SeedCommand.Create(),
        Fitting.FitEmergencyCommand.Create(),
    };
}
