namespace KnowledgeBase.Index.Fitting;

/// <summary>One first hit with its confidence, for the figures of a fit.</summary>
internal readonly record struct Judged(double Confidence, bool Right, bool Answerable, int Fold);

/// <summary>What confidences are worth.</summary>
internal static class Judgement
{
    /// <summary>The chance that an answerable question gets a higher confidence than one that is not.</summary>
    public static double Auroc(IReadOnlyCollection<Judged> all)
    {
        var ranked = all.OrderBy(one => one.Confidence).ToList();
        var (answerable, total) = (ranked.Count(one => one.Answerable), 0.0);
        for (var from = 0; from < ranked.Count;)
        {
            var to = from;
            while (to < ranked.Count && ranked[to].Confidence == ranked[from].Confidence)
                to++;
            total += (from + 1 + to) / 2.0 * ranked.Skip(from).Take(to - from).Count(one => one.Answerable);
            from = to;
        }
        var others = ranked.Count - answerable;
        return answerable == 0 || others == 0 ? double.NaN : (total - answerable * (answerable + 1) / 2.0) / answerable / others;
    }

    public static double Brier(IReadOnlyCollection<Judged> all) => all.Average(one => Math.Pow(one.Confidence - (one.Right ? 1 : 0), 2));

    /// <summary>The lowest confidence from which on at least this part of the given answers is right.</summary>
    public static double Threshold(IEnumerable<Judged> all, double precision)
    {
        var (given, right, best) = (0, 0, 1.0);
        foreach (var one in all.OrderByDescending(one => one.Confidence))
        {
            given++;
            right += one.Right ? 1 : 0;
            if (given >= 20 && (double)right / given >= precision)
                best = one.Confidence;
        }
        return best;
    }

    /// <summary>Each fold answered by a threshold chosen on the others: the part of the answerable ones answered rightly, and the precision that held.</summary>
    public static (double Answered, double Precision) At(IReadOnlyList<Judged> all, double precision)
    {
        var (given, right) = (0, 0);
        foreach (var fold in all.GroupBy(one => one.Fold))
        {
            var threshold = Threshold(all.Where(one => one.Fold != fold.Key), precision);
            given += fold.Count(one => one.Confidence >= threshold);
            right += fold.Count(one => one.Confidence >= threshold && one.Right);
        }
        return (right / (double)Math.Max(1, all.Count(one => one.Answerable)), right / (double)Math.Max(1, given));
    }

    /// <summary>By tenths of the confidence: how many, what was said, what came true.</summary>
    public static IEnumerable<string> Reliability(IEnumerable<Judged> all) =>
        all.GroupBy(one => Math.Min(9, (int)(one.Confidence * 10))).OrderBy(tenth => tenth.Key)
            .Select(tenth => FormattableString.Invariant($"{tenth.Key / 10.0:0.0}: {tenth.Count(),5} said {tenth.Average(one => one.Confidence):0.00} right {tenth.Average(one => one.Right ? 1 : 0):0.00}"));
}
