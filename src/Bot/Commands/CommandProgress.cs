using Spectre.Console;

namespace Bot.Commands;

/// <summary>Shows how far a long command has come, on standard error: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class CommandProgress
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(2);

    /// <param name="work">Is given what to call after each piece that is done.</param>
    public static Task RunAsync(string what, int total, Func<Action, Task> work) =>
        Console.IsErrorRedirected ? WithLinesAsync(what, total, work) : WithBarAsync(what, total, work);

    private static async Task WithLinesAsync(string what, int total, Func<Action, Task> work)
    {
        var (done, last) = (0, TimeProvider.System.GetTimestamp());
        await work(() =>
        {
            done++;
            if (done < total && TimeProvider.System.GetElapsedTime(last) < LineEvery) return;
            last = TimeProvider.System.GetTimestamp();
            Console.Error.WriteLine($"{what}: {done} of {total}");
        });
    }

    private static Task WithBarAsync(string what, int total, Func<Action, Task> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress().StartAsync(async bars =>
        {
            var bar = bars.AddTask(Markup.Escape(what), maxValue: Math.Max(total, 1));
            await work(() => bar.Increment(1));
        });
    }
}
