using System.Globalization;

namespace Bot.Commands.Evaluation;

/// <summary>One row and what the bot made of its last message.</summary>
internal sealed record Evaluated(QuestionRow Row, AskedTurn Turn)
{
    public bool IsRight => Row.IsRight(Turn);
}

/// <summary>Tables over what was asked: right outcomes, answers beside the point, speed.</summary>
internal static class EvalReport
{
    public static void Print(string half, IReadOnlyList<Evaluated> all, bool inDetail)
    {
        Console.WriteLine($"{half}: {all.Count} questions");
        Line("all", all);
        if (!inDetail)
            Totals(all);
        if (inDetail)
            foreach (var group in (IEnumerable<IGrouping<string, Evaluated>>)[.. By(all, one => $"lang {one.Row.Lang}"), .. By(all, one => $"style {one.Row.Style}"), .. By(all, one => $"group {one.Row.Group}")])
                Line(group.Key, [.. group]);
        var (pairs, differing) = Pairs(all);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {pairs} pairs of nn and nb, {differing} with different outcomes ({Share(differing, pairs):0.0} %)"));
        var times = all.Select(one => one.Turn.Ms).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  a whole turn: p50 {times[times.Count / 2]:0.0} ms, p99 {times[Math.Min(times.Count - 1, times.Count * 99 / 100)]:0.0} ms"));
    }

    /// <summary>What went wrong, for the half that may be read.</summary>
    public static void PrintMisses(IEnumerable<Evaluated> all)
    {
        foreach (var one in all.Where(one => !one.IsRight))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{one.Row.Id} \"{string.Join(" / ", one.Row.Messages)}\" wanted {string.Join("|", one.Row.Expect.Kind)} {string.Join(" ", one.Row.Expect.Articles)} got {one.Turn.Kind} {string.Join(" ", one.Turn.Articles.Take(3))} ({one.Turn.Confidence:0.00})"));
    }

    public static double Right(IReadOnlyCollection<Evaluated> all) => Share(all.Count(one => one.IsRight), all.Count);

    public static double Beside(IReadOnlyCollection<Evaluated> all) => Share(all.Count(one => one.Row.IsBeside(one.Turn)), all.Count);

    private static IEnumerable<IGrouping<string, Evaluated>> By(IReadOnlyList<Evaluated> all, Func<Evaluated, string> key) =>
        all.GroupBy(key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);

    // Of the half that is not to be tuned on only what the project promises is told, never where it fails.
    private static void Totals(IReadOnlyList<Evaluated> all)
    {
        Line("emergencies", [.. all.Where(one => one.Row.Expect.Kind is ["emergency"])]);
        Line("wishes for a person", [.. all.Where(one => one.Row.Group == "person")]);
        Line("nn", [.. all.Where(one => one.Row.Lang == "nn")]);
        Line("nb", [.. all.Where(one => one.Row.Lang == "nb")]);
    }

    private static void Line(string name, IReadOnlyList<Evaluated> all) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"  {name,-28} {all.Count,5}  right {Right(all),5:0.0} %  beside the point {Beside(all),4:0.0} %"));

    private static (int All, int Differing) Pairs(IReadOnlyList<Evaluated> all)
    {
        var pairs = all.GroupBy(one => one.Row.Pair).Where(pair => pair.Count() == 2).ToList();
        return (pairs.Count, pairs.Count(pair => pair.Select(one => one.IsRight).Distinct().Count() > 1));
    }

    private static double Share(int part, int all) => all == 0 ? 0 : 100.0 * part / all;
}
