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
        var questions = new Option<DirectoryInfo?>("--questions") { Description = "Questions that no article may have as a sample. Default: tests/questions beside the content folder, where there is one." };
        var mark = new Option<string[]?>("--mark-in-step")
        {
            Arity = ArgumentArity.ZeroOrMore,
            AllowMultipleArgumentsPerToken = true,
            Description = "Notes in the forms of these articles (theme/slug), or of all, that they say the same now. Checks nothing.",
        };
        var command = new Command("lint", "Checks articles; file:line: what is wrong, what to do, [code].") { folder, language, questions, mark };
        command.SetAction(parsed =>
        {
            var place = parsed.GetValue(folder)?.FullName ?? CommandSettings.Place().Content;
            if (!Directory.Exists(place)) throw new DirectoryNotFoundException($"{place} is not a folder.");
            var said = parsed.GetValue(language)!;
            if (!Languages.All.Contains(said)) throw new UsageException($"--lang is one of {string.Join(", ", Languages.All)}.");
            return parsed.GetResult(mark) is null ? Check(place, parsed.GetValue(questions)?.FullName ?? Beside(place), said) : Mark(place, parsed.GetValue(mark) ?? [], said);
        });
        return command;
    }

    private static string? Beside(string folder) =>
        Path.GetFullPath(Path.Combine(folder, "..", "tests", "questions")) is var questions && Directory.Exists(questions) ? questions : null;

    private static int Mark(string folder, string[] ids, string language)
    {
        var written = StepMarks.Mark(folder, ids);
        foreach (var file in written) Console.WriteLine(file);
        Console.WriteLine(ProblemTexts.Open(folder).Marked(written.Count, language));
        return 0;
    }

    private static int Check(string folder, string? questions, string language)
    {
        var problems = ContentLint.Check(folder, questions);
        var texts = ProblemTexts.Open(folder);
        foreach (var problem in problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line))
            Console.WriteLine(texts.Line(problem, language));

        Console.WriteLine(texts.Summary(problems, language));
        return problems.Any(p => p.Severity == Severity.Error) ? 1 : 0;
    }
}
