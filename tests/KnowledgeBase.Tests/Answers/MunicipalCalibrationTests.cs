using KnowledgeBase.Analysis;
using KnowledgeBase.Answers;
using KnowledgeBase.Articles;
using KnowledgeBase.Index;
using KnowledgeBase.Tests.Index;
using Xunit.Abstractions;

namespace KnowledgeBase.Tests.Answers;

/// <summary>
/// The articles' own sample questions and keywords, each asked of an index that does not hold it; questions of articles
/// that are taken away; and the benchmark's questions about news, which no municipality answers.
/// </summary>
public class MunicipalCalibrationTests(ITestOutputHelper output)
{
    private const int Folds = 5;

    private static readonly string? Content = Benchmark.Above("content/articles") is { } articles ? Path.GetDirectoryName(articles) : null;

    [SkippableFact]
    public void Held_out_questions_find_their_article_and_strange_ones_are_not_answered()
    {
        Skip.If(Content is null || Benchmark.Folder is null, "the content or the benchmark is not there");
        var profile = Ranking.Read(new FolderArticles(Content!).Read()).Municipal;
        var samples = Samples().ToList();

        output.WriteLine($"a fit over all: {string.Join(", ", LogisticFit.Fit([.. samples.Select(sample => (sample.Values, sample.Right))]).Weights.Select(weight => FormattableString.Invariant($"{weight:F3}")))}");
        foreach (var kind in samples.GroupBy(sample => sample.Kind))
            output.WriteLine($"[figures] {kind.Key} {kind.Count()}: right first {Share(kind, sample => sample.Right):F1} %, answered {Share(kind, Answered):F1} %, answered rightly {Share(kind, sample => Answered(sample) && sample.Right):F1} %");

        Assert.InRange(Share(samples.Where(sample => sample.Kind == "question"), sample => sample.Right), 85, 100);
        Assert.InRange(Share(samples.Where(sample => sample.Kind == "strange"), Answered), 0, 2);

        bool Answered(Sample sample) => profile.Calibration.Chance(sample.Values) >= profile.AnswerAt;
    }

    private static double Share(IEnumerable<Sample> samples, Func<Sample, bool> counts) => 100.0 * samples.Average(sample => counts(sample) ? 1 : 0);

    private static IEnumerable<Sample> Samples()
    {
        var shelf = ContentFolder.Read(new FolderArticles(Content!).Read()).Articles;
        var norwegian = shelf.All.Where(article => article.Language != "en").ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var heldOut = Index(shelf.All.Select(article => article with { Questions = Without(article.Questions, fold), Keywords = Without(article.Keywords, fold) }));
            var taken = Index(shelf.All.Where(article => Fold(article.Id) != fold));
            foreach (var article in norwegian)
            {
                foreach (var sample in Ask("question", heldOut, article.Questions.Where(text => Fold(text) == fold), article.Id))
                    yield return sample;
                foreach (var sample in Ask("keyword", heldOut, article.Keywords.Where(text => Fold(text) == fold), article.Id))
                    yield return sample;
                foreach (var sample in Ask("taken away", taken, Fold(article.Id) == fold ? article.Questions : [], null))
                    yield return sample;
            }
        }
        foreach (var sample in Ask("strange", Index(shelf.All), Benchmark.Questions("nb").Where((_, at) => at % 5 == 0).Select(question => question.Text), null))
            yield return sample;
    }

    private static IEnumerable<Sample> Ask(string kind, ArticleIndex index, IEnumerable<string> questions, string? articleId) =>
        questions.Select(text => index.Features(new Question(text, "nn"))).OfType<(string ArticleId, HitFeatures Features)>()
            .Select(top => new Sample(kind, top.Features.Values, top.ArticleId == articleId));

    private static ArticleIndex Index(IEnumerable<Article> articles)
    {
        var ranking = Ranking.Read();
        return ArticleIndex.Build(new ArticleShelf(articles), Analyzer.ForNorwegian(LanguageData.Shipped, ranking.SignalWeight, ranking.CounterpartWeight), ranking);
    }

    private static IReadOnlyList<string> Without(IReadOnlyList<string> texts, int fold) => [.. texts.Where(text => Fold(text) != fold)];

    private static int Fold(string text) => (int)((uint)text.Aggregate(7, (hash, letter) => unchecked(hash * 31 + letter)) % Folds);

    private sealed record Sample(string Kind, double[] Values, bool Right);
}
