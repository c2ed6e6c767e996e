using KnowledgeBase.Index;
using KnowledgeBase.Index.Fitting;

namespace KnowledgeBase.Tests.Index;

public class FittingTests
{
    [Fact]
    public void The_order_learns_which_feature_tells_the_right_candidate()
    {
        var samples = Enumerable.Range(0, 40).Select(at => new OrderSample([Row(0.2f, at % 3), Row(0.8f, at % 5)], [false, true], at % 5)).ToList();

        var order = OrderFit.Fit(samples, ridge: 1);

        Assert.True(order.Features["sentence"].Weight > 0.5);
        Assert.True(order.Score(Row(0.9f, 1)) > order.Score(Row(0.1f, 1)));
    }

    [Fact]
    public void The_chance_learns_the_side_on_which_the_right_ones_are()
    {
        var samples = Enumerable.Range(0, 200).Select(at => new SureSample(Sure(at / 100f), at >= 100, at >= 100, at % 5)).ToList();

        var fit = SureFit.Fit(samples, ridge: 1);

        Assert.True(fit.Chance(Sure(1.9f)) > 0.95);
        Assert.True(fit.Chance(Sure(0.1f)) < 0.05);
        Assert.InRange(fit.Chance(Sure(1.0f)), 0.4, 0.6);
    }

    [Fact]
    public void A_threshold_keeps_the_precision_that_is_asked_for()
    {
        var judged = Enumerable.Range(0, 1000).Select(at => new Judged(at / 1000.0, at % 10 < at / 100, true, at % 5)).ToList();

        var (answered, precision) = Judgement.At(judged, 0.8);

        Assert.InRange(precision, 0.72, 1);
        Assert.InRange(answered, 0.2, 0.6);
    }

    [Fact]
    public void Auroc_is_one_when_all_answerable_ones_are_surer_and_a_half_when_nothing_tells_them_apart()
    {
        Assert.Equal(1, Judgement.Auroc([new(0.9, true, true, 0), new(0.1, false, false, 0)]));
        Assert.Equal(0.5, Judgement.Auroc([new(0.4, true, true, 0), new(0.4, false, false, 0)]));
    }

    private static float[] Row(float sentence, float length)
    {
        var row = new float[HitFeatures.Names.Count];
        row[HitFeatures.Names.ToList().IndexOf("sentence")] = sentence;
        row[HitFeatures.Names.ToList().IndexOf("passageLength")] = length;
        return row;
    }

    private static float[] Sure(float score)
    {
        var row = new float[SureFeatures.Names.Count];
        row[0] = score;
        return row;
    }
}
