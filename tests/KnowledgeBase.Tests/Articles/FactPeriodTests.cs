using KnowledgeBase.Articles;
using Testing;

namespace KnowledgeBase.Tests.Articles;

public class FactPeriodTests
{
    private const string Periods = """
        price:
            - { from: 2025-01-01, to: 2025-12-31, value: { nn: 100 kroner, en: NOK 100 } }
            - { from: 2026-01-01, to: 2026-12-31, value: 120 kroner }
          hours:
            - { from: 2020-01-01, value: kl. 9-15 }
            - { from: 2026-06-20, to: 2026-08-15, value: kl. 10-14 }
        """;

    [Theory]
    [InlineData("2024-12-31T12:00:00Z", "price", null)]
    [InlineData("2025-01-01T12:00:00Z", "price", "100 kroner")]
    [InlineData("2025-12-31T12:00:00Z", "price", "100 kroner")]
    [InlineData("2026-07-01T12:00:00Z", "price", "120 kroner")]
    [InlineData("2027-01-01T12:00:00Z", "price", null)]
    [InlineData("2026-06-19T12:00:00Z", "hours", "kl. 9-15")]
    [InlineData("2026-06-20T12:00:00Z", "hours", "kl. 10-14")]
    [InlineData("2026-08-16T12:00:00Z", "hours", "kl. 9-15")]
    public void The_day_chooses_what_holds(string now, string key, string? expected) =>
        Assert.Equal(expected, Read(Periods, now).Facts.Find(key, "nn"));

    [Fact]
    public void The_day_is_the_one_in_Norway() =>
        Assert.Equal("120 kroner", Read(Periods, "2025-12-31T23:30:00Z").Facts.Find("price", "nn"));

    [Fact]
    public void A_period_can_be_worded_for_each_form() =>
        Assert.Equal("NOK 100", Read(Periods, "2025-03-01T12:00:00Z").Facts.Find("price", "en"));

    [Fact]
    public void A_price_that_is_over_gives_way_to_the_general_sentence() =>
        Assert.Equal("Ring oss om prisen.", Read(Periods, "2027-01-01T12:00:00Z").Facts.Fill("Det kostar {{price|Ring oss om prisen.}} i året.", "nn"));

    [Fact]
    public void The_price_changes_at_midnight_without_reading_anything_again()
    {
        var time = new ManualTime(DateTimeOffset.Parse("2025-12-31T22:59:00Z", System.Globalization.CultureInfo.InvariantCulture));
        var facts = MunicipalityReader.Read(File(Periods), new NorwegianDay(time), [])!.Facts;
        Assert.Equal("100 kroner", facts.Find("price", "nn"));

        time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("120 kroner", facts.Find("price", "nn"));
    }

    [Theory]
    [InlineData("price: [ { value: 100 kroner } ]", "fact-period-incomplete")]
    [InlineData("price: [ { from: 2025-01-01 } ]", "fact-period-incomplete")]
    [InlineData("price: [ 100 kroner ]", "fact-period-incomplete")]
    [InlineData("price: [ { from: i fjor, value: 100 kroner } ]", "date-unreadable")]
    [InlineData("price: [ { from: 2025-01-01, to: 2024-01-01, value: 100 kroner } ]", "fact-periods-clash")]
    [InlineData("price: [ { from: 2025-01-01, value: 100 kroner }, { from: 2025-01-01, value: 120 kroner } ]", "fact-periods-clash")]
    public void A_period_that_makes_no_sense_is_an_error(string fact, string code)
    {
        var problems = new List<ArticleProblem>();
        MunicipalityReader.Read(File(fact), new NorwegianDay(TimeProvider.System), problems);

        Assert.Contains(problems, problem => problem.Code == code && problem.Line == 7 && problem.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("2026-07-01T12:00:00Z", "price", null)]
    [InlineData("2026-12-20T12:00:00Z", "price", "fact-ends-soon")]
    [InlineData("2027-02-01T12:00:00Z", "price", "fact-outdated")]
    [InlineData("2026-08-10T12:00:00Z", "hours", null)]
    public void Editors_are_told_before_a_fact_runs_out_and_when_it_has(string now, string key, string? code)
    {
        var content = ContentLibrary.Open(new MemoryArticles([File(Periods)]), At(now)).Current;

        Assert.Equal(code, content.Problems.Where(problem => problem.Arguments.Contains(("key", key))).Select(problem => problem.Code).SingleOrDefault());
    }

    private static Municipality Read(string facts, string now) => MunicipalityReader.Read(File(facts), new NorwegianDay(At(now)), [])!;

    private static ManualTime At(string now) => new(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

    private static ContentFile File(string facts) =>
        new("municipalities/her/municipality.yaml", $"id: her\nname: Her\nofficialForm: nn\nreplyForm: fixed\n\nfacts:\n  {facts}");
}
