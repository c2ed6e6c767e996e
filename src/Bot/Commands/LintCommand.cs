using System.CommandLine;
using KnowledgeBase;
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
        var language = new Option<string>("--lang") { DefaultValueFactory = _ => Languages.Nynorsk, Description = "nn, nb or en: the language of what it says." };
        var command = new Command("lint", "Checks articles; file:line: what is wrong, what to do, [code].") { folder, language };
        command.SetAction(parsed => Run(parsed.GetValue(folder)?.FullName ?? CommandSettings.Place().Content, parsed.GetValue(language)!));
        return command;
    }

    private static int Run(string folder, string language)
    {
        if (!Languages.All.Contains(language)) throw new UsageException($"--lang is one of {string.Join(", ", Languages.All)}.");
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"{folder} is not a folder.");
        var problems = ContentLint.Check(folder);
        var texts = ProblemTexts.Open(folder);
        foreach (var problem in problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line))
            Console.WriteLine(texts.Line(problem, language));

        Console.WriteLine(texts.Summary(problems, language));
        return problems.Any(p => p.Severity == Severity.Error) ? 1 : 0;
    }
}
