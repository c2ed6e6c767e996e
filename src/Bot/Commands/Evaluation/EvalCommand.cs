using System.CommandLine;
using KnowledgeBase.Index.Fitting;

namespace Bot.Commands.Evaluation;

/// <summary><c>eval</c>: the project's own questions through the same turn as a chat; with <c>--fit</c> the weights are learnt anew.</summary>
internal static class EvalCommand
{
    private const string Train = "train";
    private const string Test = "test";

    public static Command Create()
    {
        var fit = new Option<bool>("--fit") { Description = "Learn the weights anew and write them into the content folder." };
        var benchmark = new Option<DirectoryInfo?>("--benchmark") { Description = "With --fit: a folder with corpus, chunks and queries; fits what search uses." };
        var detectors = new Option<bool>("--detectors") { Description = "With --fit: what tells emergencies, wishes for a person and own cases." };
        var misses = new Option<bool>("--misses") { Description = "List what went wrong in the training half." };
        var command = new Command("eval", "Measures the answers to the project's own questions.") { fit, benchmark, detectors, misses };
        command.SetAction((parsed, ct) => parsed.GetValue(fit)
            ? Task.FromResult(Fit(parsed.GetValue(benchmark)?.FullName, parsed.GetValue(detectors)))
            : MeasureAsync(parsed.GetValue(misses), ct));
        return command;
    }

    private static int Fit(string? benchmark, bool detectors)
    {
        var content = CommandSettings.Place().Content;
        if (benchmark is not null)
            BenchmarkFit.Run(benchmark, content, Console.WriteLine);
        else if (!detectors)
            SectionFit.Run(content, Lessons.ForSections(QuestionRow.Read(Train)), Console.WriteLine);
        if (detectors)
            new DetectorFit(Lessons.ForDetectors(QuestionRow.Read(Train), KnowledgeBase.ContentLibrary.Open(content).Current.Articles), Console.WriteLine)
                .Write(Path.Combine(content, "language", "detectors", "learned.tsv"));
        return 0;
    }

    private static async Task<int> MeasureAsync(bool listMisses, CancellationToken ct)
    {
        var train = await AskAsync(QuestionRow.Read(Train), ct);
        EvalReport.Print(Train, train, inDetail: true);
        if (listMisses) EvalReport.PrintMisses(train);
        var test = await AskAsync(QuestionRow.Read(Test), ct);
        EvalReport.Print(Test, test, inDetail: false);
        var floors = EvalFloors.Read();
        return floors.AllHold(Train, train) & floors.AllHold(Test, test) ? 0 : 1;
    }

    private static async Task<IReadOnlyList<Evaluated>> AskAsync(IReadOnlyList<QuestionRow> rows, CancellationToken ct)
    {
        await using var rehearsal = await Rehearsal.BeginAsync(open: true, at: null, ct);
        var all = new List<Evaluated>();
        await CommandProgress.RunAsync("asked", rows.Count, async done =>
        {
            foreach (var row in rows)
            {
                var begun = (Channels.Receipt.Stored)await rehearsal.StartAsync(row.Municipality, language: null, ct);
                AskedTurn? last = null;
                foreach (var message in row.Messages)
                    last = await rehearsal.SayAsync(begun.Conversation, message, ct);
                all.Add(new Evaluated(row, last!));
                done();
            }
        });
        return all;
    }
}
