using System.CommandLine;
using System.Diagnostics;
using KnowledgeBase.Index;

namespace Bot.Commands;

/// <summary><c>search</c>: retrieval alone, over any corpus; says how long it takes, one thread, in process, after warm-up.</summary>
internal static class SearchCommand
{
    private const int WarmUps = 200;

    public static Command Create()
    {
        var corpus = new Option<FileInfo>("--corpus") { Required = true, Description = "The texts: {\"id\",\"title\",\"text\",\"lang\"?} a line." };
        var batch = new Option<FileInfo>("--batch") { Required = true, Description = "The questions: {\"id\",\"text\",\"lang\"?} a line." };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "Where the hits go." };
        var top = new Option<int>("--top") { DefaultValueFactory = _ => 10, Description = "Hits per question." };
        var repeat = new Option<int>("--repeat") { DefaultValueFactory = _ => 1, Description = "Passes over the questions to time." };
        var command = new Command("search", "Retrieval alone over any corpus.") { corpus, batch, output, top, repeat };
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetValue(corpus)!.FullName,
            parsed.GetValue(batch)!.FullName,
            parsed.GetValue(output)!.FullName,
            Positive(parsed.GetValue(top), "--top"),
            Positive(parsed.GetValue(repeat), "--repeat"),
            ct));
        return command;
    }

    private static async Task<int> RunAsync(string corpus, string batch, string output, int top, int repeat, CancellationToken ct)
    {
        var rows = JsonLines.Read<CorpusRow>(corpus).ToList();
        var questions = JsonLines.Read<Row>(batch).ToList();
        var began = Stopwatch.GetTimestamp();
        var search = CorpusSearch.Build(rows);
        Console.WriteLine($"built {rows.Count} texts in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");

        foreach (var question in questions.Take(WarmUps)) search.Search(question.Asked, question.Lang, top);
        var times = new List<double>(questions.Count * repeat);
        var found = new List<Found>(questions.Count);
        await CommandProgress.RunAsync("searched", questions.Count * repeat, done =>
        {
            for (var pass = 1; pass <= repeat; pass++) Pass(search, questions, top, times, pass == 1 ? found : null, done, ct);
            return Task.CompletedTask;
        });

        await File.WriteAllLinesAsync(output, found.Select(JsonLines.Write), ct);
        if (times.Count > 0) Console.WriteLine(Speed(times));
        return 0;
    }

    private static void Pass(
        CorpusSearch search, List<Row> questions, int top, List<double> times, List<Found>? found, Action done, CancellationToken ct)
    {
        foreach (var question in questions)
        {
            ct.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            var finding = search.Search(question.Asked, question.Lang, top);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            found?.Add(new Found(question.Id, finding.Hits, Math.Round(finding.Confidence, 4)));
            done();
        }
    }

    private static string Speed(List<double> microseconds)
    {
        microseconds.Sort();
        var perSecond = microseconds.Count / (microseconds.Sum() / 1e6);
        return $"{microseconds.Count} searches, {perSecond:0} queries/s, p50 {At(0.5):0} us, p99 {At(0.99):0} us";

        double At(double share) => microseconds[Math.Min((int)(share * microseconds.Count), microseconds.Count - 1)];
    }

    private static int Positive(int value, string option) =>
        value > 0 ? value : throw new UsageException($"{option} takes a whole number from 1.");

    private sealed record Row(string Id, string? Text, string? Q, string? Lang)
    {
        public string Asked => Text ?? Q ?? "";
    }

    private sealed record Found(string Id, IReadOnlyList<CorpusHit> Hits, double Confidence);
}
