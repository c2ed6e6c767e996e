using System.Globalization;
using System.Text;

namespace Bot.Commands.Fitting;

/// <summary>Cross-validation over sources: every text is judged by weights that saw nothing of its source.</summary>
internal sealed class EmergencyTrial
{
    private const int Folds = 5;

    private readonly List<(EmergencyExample Example, double Chance)> judged = [];

    public EmergencyTrial(IReadOnlyList<EmergencyExample> examples, IReadOnlyList<string> kinds)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var outside = fold;
            var model = new EmergencyFit(kinds).Fit([.. examples.Where(example => FoldOf(example) != outside)]);
            judged.AddRange(examples.Where(example => FoldOf(example) == outside)
                .Select(example => (example, example.Stretches.Select(stretch => 1 - model.Chances(stretch)[0]).DefaultIfEmpty(0).Max())));
        }
    }

    /// <summary>The lowest chance that leaves at most this share of the harmless texts no rule fired on in an alarm.</summary>
    public double Alone(double falseAlarms) => Quantile(judged.Where(row => !row.Example.IsEmergency && !row.Example.Fires), 1 - falseAlarms);

    /// <summary>The highest chance below which at most this share of the emergencies that a rule saw lie.</summary>
    public double Doubt(double lost) => Quantile(judged.Where(row => row.Example is { IsEmergency: true, Fires: true }), lost);

    public IEnumerable<string> Figures(double alone, double doubt)
    {
        foreach (var group in judged.GroupBy(row => row.Example.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
            yield return string.Create(CultureInfo.InvariantCulture, $"{(group.Key == EmergencyExample.None ? "false alarms" : group.Key)}: {group.Count(row => Alarms(row, alone, doubt))} of {group.Count()}, rules only {group.Count(row => row.Example.Fires)}");
    }

    /// <summary>What it judges wrongly, the gravest first.</summary>
    public IEnumerable<string> Mistakes(double alone, double doubt) => judged
        .Where(row => Alarms(row, alone, doubt) != row.Example.IsEmergency)
        .OrderBy(row => row.Example.IsEmergency ? row.Chance : 1 - row.Chance)
        .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Example.Kind}\t{row.Chance:0.00}\t{(row.Example.Fires ? "rule" : "")}\t{row.Example.Source}\t{row.Example.Text}"));

    private static bool Alarms((EmergencyExample Example, double Chance) row, double alone, double doubt) =>
        row.Chance >= (row.Example.Fires ? doubt : alone);

    private static double Quantile(IEnumerable<(EmergencyExample Example, double Chance)> rows, double share)
    {
        var chances = rows.Select(row => row.Chance).Order().ToList();
        return Math.Round(chances[Math.Min((int)(share * chances.Count), chances.Count - 1)], 3);
    }

    private static int FoldOf(EmergencyExample example) =>
        System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(example.Source))[0] % Folds;
}
