using System.Globalization;

namespace KnowledgeBase.Index.Fitting;

/// <summary>
/// Fits the generic profiles on a benchmark, in all four directions of nynorsk and bokmål, cross-validated over
/// documents: what is said of a question comes from weights that saw none about the same document.
/// </summary>
public sealed class BenchmarkFit
{
    private const int Folds = 5;
    private const double OrderRidge = 5;
    private const double SureRidge = 5;

    private static readonly (string Asked, string Written)[] Directions = [("nb", "nb"), ("nn", "nb"), ("nb", "nn"), ("nn", "nn")];

    private readonly BenchmarkFolder benchmark;
    private readonly Ranking ranking;
    private readonly Action<string> say;

    private BenchmarkFit(string folder, Action<string> say) => (benchmark, ranking, this.say) = (new BenchmarkFolder(folder), Ranking.Read(), say);

    /// <summary>Writes <c>ranking.documents.json</c> and <c>ranking.passages.json</c>.</summary>
    /// <param name="benchmarkFolder">Where the benchmark lies.</param>
    /// <param name="contentFolder">Where the weights go.</param>
    /// <param name="say">Is told each figure as it comes.</param>
    public static void Run(string benchmarkFolder, string contentFolder, Action<string> say)
    {
        var fit = new BenchmarkFit(benchmarkFolder, say);
        fit.Level("corpus", question => question.Documents).Write(Path.Combine(contentFolder, RankingFiles.Documents));
        fit.Level("chunks", question => question.Passages).Write(Path.Combine(contentFolder, RankingFiles.Passages));
    }

    private FittedFile Level(string file, Func<BenchmarkQuestion, IReadOnlySet<string>> relevant)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        var all = Directions.Select(direction => (direction, Samples: Samples(file, direction, keptOnly: false, relevant))).ToList();
        var samples = all.SelectMany(one => one.Samples).ToList();
        var byFold = Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => OrderFit.Fit([.. samples.Where(sample => sample.Fold != fold)], OrderRidge)).ToArray();
        foreach (var ((asked, written), own) in all)
        {
            Tell(figures, $"{asked}-{written} R@1 before", 100 * own.Average(sample => sample.Right.Count > 0 && sample.Right[First(sample, row => row[2])] ? 1 : 0));
            Tell(figures, $"{asked}-{written} R@1", 100 * own.Average(sample => sample.Right.Count > 0 && sample.Right[First(sample, row => byFold[sample.Fold].Score(row))] ? 1 : 0));
        }
        var order = OrderFit.Fit(samples, OrderRidge);
        var sure = Sure(file, byFold, relevant, figures);
        return new FittedFile($"eval --fit --benchmark, {file}", figures, order, sure);
    }

    private Linear Sure(string file, Linear[] byFold, Func<BenchmarkQuestion, IReadOnlySet<string>> relevant, Dictionary<string, double> figures)
    {
        var all = Directions.Select(direction => (direction, Samples: FirstHits(file, direction, byFold, relevant))).ToList();
        var samples = all.SelectMany(one => one.Samples).ToList();
        var fits = Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => SureFit.Fit([.. samples.Where(sample => sample.Fold != fold)], SureRidge)).ToArray();
        foreach (var ((asked, written), own) in all)
        {
            var judged = own.Select(sample => new Judged(fits[sample.Fold].Chance(sample.Row), sample.Right, sample.Answerable, sample.Fold)).ToList();
            var (answered, precision) = Judgement.At(judged, 0.95);
            Tell(figures, $"{asked}-{written} AUROC", Judgement.Auroc(judged));
            Tell(figures, $"{asked}-{written} Brier", Judgement.Brier(judged));
            Tell(figures, $"{asked}-{written} answered rightly at 95 %", 100 * answered);
            Tell(figures, $"{asked}-{written} precision that held", 100 * precision);
            foreach (var line in Judgement.Reliability(judged))
                say($"  {asked}-{written} {line}");
        }
        return SureFit.Fit(samples, SureRidge);
    }

    private List<OrderSample> Samples(string file, (string Asked, string Written) direction, bool keptOnly, Func<BenchmarkQuestion, IReadOnlySet<string>> relevant)
    {
        var search = CorpusSearch.Build(benchmark.Rows(file, direction.Written, keptOnly), ranking);
        return [.. benchmark.Questions(direction.Asked).AsParallel().AsOrdered().Select(question =>
        {
            var (_, hits) = search.Find(question.Text);
            return new OrderSample([.. hits.Select(hit => hit.Features)], [.. hits.Select(hit => relevant(question).Contains(search.IdOf(hit)))], question.Fold(Folds));
        })];
    }

    private List<SureSample> FirstHits(string file, (string Asked, string Written) direction, Linear[] byFold, Func<BenchmarkQuestion, IReadOnlySet<string>> relevant)
    {
        var rows = benchmark.Rows(file, direction.Written, keptOnly: true);
        var kept = rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var searches = byFold.Select(order => new Fitted("", new Dictionary<string, double>(), order, order)).ToArray();
        var search = CorpusSearch.Build(rows, ranking);
        return [.. benchmark.Questions(direction.Asked).AsParallel().AsOrdered().Select(question =>
        {
            var fold = question.Fold(Folds);
            var (asked, hits) = search.Find(question.Text, searches[fold]);
            return hits.Count == 0 ? null : new SureSample(
                SureFeatures.Of(asked, hits, 0), relevant(question).Contains(search.IdOf(hits[0])), relevant(question).Any(kept.Contains), fold);
        }).OfType<SureSample>()];
    }

    private static int First(OrderSample sample, Func<float[], double> score)
    {
        var best = 0;
        for (var at = 1; at < sample.Rows.Count; at++)
            if (score(sample.Rows[at]) > score(sample.Rows[best]))
                best = at;
        return best;
    }

    private void Tell(Dictionary<string, double> figures, string name, double value)
    {
        figures[name] = Math.Round(value, value > 1.5 ? 1 : 3);
        say(string.Create(CultureInfo.InvariantCulture, $"{name}: {figures[name]}"));
    }
}
