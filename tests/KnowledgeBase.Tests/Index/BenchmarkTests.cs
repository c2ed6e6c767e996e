using System.Diagnostics;
using KnowledgeBase.Index;
using Xunit.Abstractions;

namespace KnowledgeBase.Tests.Index;

public class BenchmarkTests(ITestOutputHelper output)
{
    private const int Folds = 5;

    [SkippableTheory]
    [InlineData("nb", "nb", 88.5)]
    [InlineData("nn", "nb", 86)]
    [InlineData("nb", "nn", 86)]
    public void The_right_document_comes_first_often_enough(string asked, string written, double floor)
    {
        Skip.If(Benchmark.Folder is null, "the benchmark is not beside the repository");
        var corpus = CorpusSearch.Build(Benchmark.Corpus($"corpus.{written}.jsonl"));
        var questions = Benchmark.Questions(asked);
        var started = Stopwatch.GetTimestamp();

        var right = questions.Count(question => corpus.Search(question.Text).Hits is [var first, ..] && question.Relevant.Contains(first.Id));

        var score = 100.0 * right / questions.Count;
        output.WriteLine($"[figures] {asked}->{written}: R@1 {score:F1} of {questions.Count}, {Stopwatch.GetElapsedTime(started).TotalMicroseconds / questions.Count:F0} µs a question on average");
        Assert.True(score >= floor, $"R@1 {score:F1}");
    }

    [SkippableFact]
    public void The_shipped_confidence_is_as_calibrated_as_a_fresh_fit_over_other_documents()
    {
        Skip.If(Benchmark.Folder is null, "the benchmark is not beside the repository");
        var samples = Samples().ToList();
        var shipped = Ranking.Read().Generic.Calibration;

        var refitted = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var fit = LogisticFit.Fit([.. samples.Where(sample => sample.Fold != fold).Select(sample => (sample.Values, sample.Right))]);
            return samples.Where(sample => sample.Fold == fold).Select(sample => Math.Pow(fit.Chance(sample.Values) - (sample.Right ? 1 : 0), 2));
        }).Average();
        var stored = samples.Average(sample => Math.Pow(shipped.Chance(sample.Values) - (sample.Right ? 1 : 0), 2));

        var weights = LogisticFit.Fit([.. samples.Select(sample => (sample.Values, sample.Right))]).Weights;
        output.WriteLine($"[figures] Brier stored {stored:F4}, cross-validated {refitted:F4}; a fit over all: {string.Join(", ", weights.Select(weight => FormattableString.Invariant($"{weight:F3}")))}");
        Assert.True(stored <= refitted + 0.003, $"stored {stored:F4}, cross-validated {refitted:F4}: put the fit over all into ranking.json");
    }

    // Half of the documents are taken away, so that about half of the questions have no answer; a fold holds whole documents.
    private static IEnumerable<(double[] Values, bool Right, int Fold)> Samples()
    {
        foreach (var (written, asked) in new[] { ("nb", "nb"), ("nb", "nn"), ("nn", "nb") })
        {
            var corpus = CorpusSearch.Build(Benchmark.Corpus($"corpus.{written}.jsonl", keptOnly: true));
            foreach (var question in Benchmark.Questions(asked))
            {
                if (corpus.Features(question.Text) is { } top)
                    yield return (top.Features.Values, question.Relevant.Contains(top.Id), question.Relevant.First().Sum(c => c) % Folds);
            }
        }
    }
}
