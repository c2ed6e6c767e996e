using System.CommandLine;
using KnowledgeBase.Articles;
using KnowledgeBase.Lint;

namespace Bot.Commands;

/// <summary><c>lint [DIR]</c>: checks articles, municipalities and replies; exit code 1 when there are errors.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo?>("dir")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The content folder, or a folder of articles only. Default: the installation's content.",
        };
        var command = new Command("lint", "Checks articles; file:line: what is wrong, what to do.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)?.FullName ?? CommandSettings.Place().Content));
        return command;
    }

    private static int Run(string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"{folder} is not a folder.");
        var problems = ContentLint.Check(folder);
        foreach (var problem in problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line))
            Console.WriteLine($"{problem.File}:{problem.Line}: {Label(problem.Severity)}{problem.What} {problem.Advice}");

        var errors = problems.Count(p => p.Severity == Severity.Error);
        Console.WriteLine($"{errors} errors, {problems.Count(p => p.Severity == Severity.Warning)} warnings, {problems.Count(p => p.Severity == Severity.Hint)} hints.");
        return errors > 0 ? 1 : 0;
    }

    private static string Label(Severity severity) => severity == Severity.Error ? "" : $"({severity.ToString().ToLowerInvariant()}) ";
}
