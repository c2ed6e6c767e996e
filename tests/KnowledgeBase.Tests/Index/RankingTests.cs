using KnowledgeBase.Articles;
using KnowledgeBase.Index;

namespace KnowledgeBase.Tests.Index;

public class RankingTests
{
    [Fact]
    public void The_shipped_weights_name_every_feature()
    {
        var ranking = Ranking.Read();

        Assert.True(ranking.Generic.IsComplete);
        Assert.True(ranking.Municipal.IsComplete);
    }

    [Fact]
    public void Weights_fitted_for_other_features_give_way_to_the_shipped_ones()
    {
        var old = Shipped.Text("ranking.json").Replace("\"gap\"", "\"lead\"", StringComparison.Ordinal);

        var problems = new List<ArticleProblem>();

        var ranking = Ranking.Read([new ContentFile("ranking.json", old)], problems);

        Assert.Equal(Ranking.Read().Municipal.Calibration.Weights, ranking.Municipal.Calibration.Weights);
        Assert.Equal(("ranking.json", "ranking-incomplete"), (Assert.Single(problems).File, problems[0].Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{ \"stem\": { \"weight\": \"mykje\" } }")]
    public void A_ranking_that_cannot_be_read_is_a_problem_and_not_a_crash(string json)
    {
        var snapshot = ContentLibrary.Open(Given.TheSamples().With(new ContentFile("ranking.json", json))).Current;

        Assert.Contains(snapshot.Problems, problem => problem.File == "ranking.json" && problem.Severity == Severity.Error);
        Assert.NotEmpty(snapshot.Find(new KnowledgeBase.Answers.Question("garasje", "nn")).Hits);
    }

    [Fact]
    public void A_contents_own_threshold_is_kept()
    {
        var own = Shipped.Text("ranking.json").Replace("\"clarifyAt\": 0.25", "\"clarifyAt\": 0.1", StringComparison.Ordinal);

        Assert.Equal(0.1, Ranking.Read([new ContentFile("ranking.json", own)]).Municipal.ClarifyAt);
    }
}

public class CalibrationTests
{
    [Fact]
    public void A_fit_finds_the_side_on_which_the_right_ones_are()
    {
        var samples = Enumerable.Range(0, 200).Select(at => (new[] { 1.0, at / 100.0 }, at >= 100)).ToList();

        var fit = LogisticFit.Fit(samples);

        Assert.True(fit.Chance([1, 1.9]) > 0.95);
        Assert.True(fit.Chance([1, 0.1]) < 0.05);
        Assert.InRange(fit.Chance([1, 1.0]), 0.4, 0.6);
    }
}
