using System.CommandLine;
using KnowledgeBase.Index.Fitting;

namespace Bot.Commands;

/// <summary><c>eval</c>: the project's own questions; with <c>--fit</c> the weights are learnt anew.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        var fit = new Option<bool>("--fit") { Description = "Learn the weights anew and write them into the content folder." };
        var benchmark = new Option<DirectoryInfo?>("--benchmark") { Description = "With --fit: a folder with corpus, chunks and queries; fits what search uses." };
        var command = new Command("eval", "Measures the answers to the project's own questions.") { fit, benchmark };
        command.SetAction(parsed =>
        {
            var content = CommandSettings.Place().Content;
            if (parsed.GetValue(fit) && parsed.GetValue(benchmark) is { } folder)
                BenchmarkFit.Run(folder.FullName, content, Console.WriteLine);
            return 0;
        });
        return command;
    }
}
