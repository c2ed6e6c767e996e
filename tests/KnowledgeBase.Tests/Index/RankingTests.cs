using KnowledgeBase.Articles;
using KnowledgeBase.Index;

namespace KnowledgeBase.Tests.Index;

public class RankingTests
{
    [Fact]
    public void The_shipped_weights_are_fitted_for_the_features_of_this_program()
    {
        var ranking = Ranking.Read();

        Assert.All([ranking.ForDocuments, ranking.ForPassages, ranking.ForSections], fitted => Assert.True(fitted.IsFitted));
    }

    [Fact]
    public void Weights_fitted_for_other_features_give_way_to_the_shipped_ones()
    {
        var old = Shipped.Text(RankingFiles.Sections).Replace("\"headCoverage\"", "\"headline\"", StringComparison.Ordinal);
        var problems = new List<ArticleProblem>();

        var ranking = Ranking.Read([new ContentFile(RankingFiles.Sections, old)], problems);

        Assert.Equal(Ranking.Read().ForSections.Order.Features["sentence"], ranking.ForSections.Order.Features["sentence"]);
        Assert.Equal((RankingFiles.Sections, "ranking-incomplete"), (Assert.Single(problems).File, problems[0].Code));
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
        var own = Shipped.Text("ranking.json").Replace("\"clarifyAt\": 0.2", "\"clarifyAt\": 0.1", StringComparison.Ordinal);

        Assert.Equal(0.1, Ranking.Read([new ContentFile("ranking.json", own)]).Municipal.ClarifyAt);
    }
}
