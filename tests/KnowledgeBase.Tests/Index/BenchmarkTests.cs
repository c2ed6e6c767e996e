using System.Diagnostics;
using KnowledgeBase.Index;
using Xunit.Abstractions;

namespace KnowledgeBase.Tests.Index;

public class BenchmarkTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("nb", "nb", 90.5)]
    [InlineData("nn", "nb", 89)]
    [InlineData("nb", "nn", 88.5)]
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

    [SkippableTheory]
    [InlineData("nb", "nb", 0.085)]
    [InlineData("nb", "nn", 0.09)]
    public void The_confidence_is_calibrated_when_half_of_the_documents_are_taken_away(string written, string asked, double worst)
    {
        Skip.If(Benchmark.Folder is null, "the benchmark is not beside the repository");
        var corpus = CorpusSearch.Build(Benchmark.Corpus($"corpus.{written}.jsonl", keptOnly: true));

        var brier = Benchmark.Questions(asked).Average(question =>
        {
            var finding = corpus.Search(question.Text);
            return Math.Pow(finding.Confidence - (finding.Hits is [var first, ..] && question.Relevant.Contains(first.Id) ? 1 : 0), 2);
        });

        output.WriteLine($"[figures] {asked}->{written}: Brier {brier:F4}");
        Assert.InRange(brier, 0, worst);
    }
}
