using System.Globalization;
using KnowledgeBase.Analysis;
using KnowledgeBase.Answers;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Index.Fitting;

/// <summary>A question to learn from.</summary>
/// <param name="Pair">The same in its nynorsk and bokmål form; they are kept together.</param>
/// <param name="Right"><c>theme/slug#section</c>, or <c>theme/slug</c> where every section of it is right; empty when nothing answers.</param>
public sealed record TrainingQuestion(string Pair, string Text, string Language, string? MunicipalityId, IReadOnlyList<string> Right);

/// <summary>
/// Fits the profile for the municipalities' articles on the project's own training questions and on the articles' own
/// sample questions, each asked of an index that does not hold it. Questions whose article is taken away, and
/// questions about something else, teach what not to answer. Cross-validated over articles.
/// </summary>
public sealed class SectionFit
{
    private const int Folds = 5;
    private const double OrderRidge = 4;
    private const double SureRidge = 4;

    // There are many more sample questions than training questions, and they are written by those who write the articles.
    private const double SampleWeight = 0.25;

    private readonly ContentFolder content;
    private readonly LanguageData language;
    private readonly Action<string> say;

    private SectionFit(string contentFolder, Action<string> say)
    {
        var files = new FolderArticles(contentFolder).Read();
        (content, language, this.say) = (ContentFolder.Read(files, new NorwegianDay(TimeProvider.System)), LanguageData.Read(files), say);
    }

    /// <summary>Writes <c>ranking.sections.json</c>.</summary>
    /// <param name="contentFolder">The articles to learn on, and where the weights go.</param>
    /// <param name="questions">The training half.</param>
    /// <param name="say">Is told each figure as it comes.</param>
    public static void Run(string contentFolder, IReadOnlyList<TrainingQuestion> questions, Action<string> say) =>
        new SectionFit(contentFolder, say).Fit(questions).Write(Path.Combine(contentFolder, RankingFiles.Sections));

    private FittedFile Fit(IReadOnlyList<TrainingQuestion> questions)
    {
        var asked = Enumerable.Range(0, Folds).SelectMany(fold => Asked(questions, fold)).ToList();
        var byFold = Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => OrderFit.Fit([.. asked.Where(one => one.Order.Fold != fold).Select(one => one.Order)], OrderRidge)).ToArray();
        var order = OrderFit.Fit([.. asked.Select(one => one.Order)], OrderRidge);
        var sure = asked.Select(one => (one, Sample: Sure(one, byFold[one.Order.Fold]))).Where(one => one.Sample is not null).Select(one => (one.one, Sample: one.Sample!)).ToList();
        var fits = Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => SureFit.Fit([.. sure.Where(one => one.Sample.Fold != fold).Select(one => one.Sample)], SureRidge)).ToArray();
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var kind in sure.GroupBy(one => one.one.Kind))
            Tell(figures, kind.Key, [.. kind.Select(one => new Judged(fits[one.Sample.Fold].Chance(one.Sample.Row), one.Sample.Right, one.Sample.Answerable, one.Sample.Fold))]);
        return new FittedFile("eval --fit", figures, order, SureFit.Fit([.. sure.Select(one => one.Sample)], SureRidge));
    }

    private List<AskedOnce> Asked(IReadOnlyList<TrainingQuestion> questions, int fold)
    {
        var asked = new List<AskedOnce>();
        var whole = Index(content.Articles.All.Select(article => article with { Questions = Without(article.Questions, fold), Keywords = Without(article.Keywords, fold) }));
        foreach (var question in questions.Where(question => Fold(question.Pair) == fold))
            asked.Add(Ask(question.Right.Count == 0 ? "beside" : question.Language, whole, question, fold, 1));
        foreach (var article in content.Articles.All.Where(article => article.MunicipalityId is null))
            foreach (var text in article.Questions.Where(text => Fold(text) == fold))
                asked.Add(Ask("sample", whole, new TrainingQuestion(text, text, article.Language, null, [article.Id]), fold, SampleWeight));

        var taken = Index(content.Articles.All.Where(article => Fold(article.Id) != fold));
        foreach (var question in questions.Where(question => question.Right.Count > 0 && Fold(ArticleOf(question.Right[0])) == fold))
            asked.Add(Ask("taken away", taken, question with { Right = [.. question.Right.Where(right => Fold(ArticleOf(right)) != fold)] }, Fold(question.Pair), SampleWeight));
        return asked;
    }

    private static AskedOnce Ask(string kind, ArticleIndex index, TrainingQuestion question, int fold, double weight)
    {
        var (asked, hits) = index.Search(new Question(question.Text, question.Language, question.MunicipalityId));
        var addresses = hits.Select(index.AddressOf).ToList();
        // Where a section is named, it is the one; its article will do when it cannot be found.
        var named = question.Right.Where(right => right.Contains('#', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var exact = addresses.Select(named.Contains).ToList();
        var any = addresses.Select(address => IsRight(address, question.Right)).ToList();
        return new AskedOnce(kind, asked, hits, any, new OrderSample([.. hits.Select(hit => hit.Features)], exact.Contains(true) ? exact : any, fold, weight));
    }

    private static SureSample? Sure(AskedOnce one, Linear order)
    {
        var ranked = one.Hits.Select((hit, at) => (Hit: hit with { Score = order.Score(hit.Features) }, Right: one.Right[at])).OrderByDescending(hit => hit.Hit.Score).ToList();
        return ranked.Count == 0 ? null : new SureSample(
            SureFeatures.Of(one.Asked, [.. ranked.Select(hit => hit.Hit)], 0), ranked[0].Right, one.Right.Contains(true), one.Order.Fold, one.Order.Weight);
    }

    internal static bool IsRight(string address, IReadOnlyList<string> right) =>
        right.Contains(address, StringComparer.Ordinal) || right.Contains(ArticleOf(address), StringComparer.Ordinal);

    private ArticleIndex Index(IEnumerable<Article> articles) => ArticleIndex.Build(new ArticleShelf(articles), language, content.Ranking);

    private void Tell(Dictionary<string, double> figures, string kind, List<Judged> judged)
    {
        Put("questions", judged.Count);
        Put("right first", 100 * judged.Average(one => one.Right ? 1 : 0));
        Put("AUROC", Judgement.Auroc(judged));
        Put("Brier", Judgement.Brier(judged));
        foreach (var at in (double[])[content.Ranking.Municipal.AnswerAt, 0.5, 0.7])
        {
            Put(string.Create(CultureInfo.InvariantCulture, $"answered rightly from {at}"), 100 * judged.Average(one => one.Confidence >= at && one.Right ? 1 : 0));
            Put(string.Create(CultureInfo.InvariantCulture, $"answered wrongly from {at}"), 100 * judged.Average(one => one.Confidence >= at && !one.Right ? 1 : 0));
        }
        foreach (var line in Judgement.Reliability(judged))
            say($"  {kind} {line}");

        void Put(string name, double value)
        {
            if (double.IsNaN(value))
                return;
            figures[$"{kind}: {name}"] = Math.Round(value, 3);
            say(string.Create(CultureInfo.InvariantCulture, $"{kind}: {name} {value:0.###}"));
        }
    }

    private static string ArticleOf(string address) => address.Split('#')[0];

    private static IReadOnlyList<string> Without(IReadOnlyList<string> texts, int fold) => [.. texts.Where(text => Fold(text) != fold)];

    private static int Fold(string text) => (int)((uint)text.Aggregate(7, (hash, letter) => unchecked(hash * 31 + letter)) % Folds);

    private sealed record AskedOnce(string Kind, Asked Asked, List<RankedHit> Hits, List<bool> Right, OrderSample Order);
}
