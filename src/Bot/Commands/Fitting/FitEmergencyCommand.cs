using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Bot.Turns.Detectors;

namespace Bot.Commands.Fitting;

/// <summary><c>fit-emergency</c>: fits the classifier of emergencies to the examples in the content, and says how it did.</summary>
internal static class FitEmergencyCommand
{
    private const string Name = "fit-emergency";

    private const int FewestWords = 3;

    /// <summary>A second opinion is asked of this many times as many harmless texts as may raise a false alarm.</summary>
    private const double SecondedMore = 30;

    public static Command Create()
    {
        var date = new Option<DateOnly>("--date") { Required = true, Description = "The day to write into the file, yyyy-MM-dd." };
        var falseAlarms = new Option<double>("--false-alarms") { DefaultValueFactory = _ => 0.005, Description = "The share of harmless texts that may raise an alarm without a rule." };
        var lost = new Option<double>("--lost") { DefaultValueFactory = _ => 0.01, Description = "The share of emergencies seen by a rule that doubt may cost." };
        var mistakes = new Option<FileInfo?>("--mistakes") { Description = "Where the texts go that it judged wrongly." };
        var command = new Command(Name, "Fits the classifier of emergencies to content/language/detectors/training.") { date, falseAlarms, lost, mistakes };
        command.SetAction(parsed => Run(
            Path.Combine(CommandSettings.Place().Content, "language", "detectors"),
            parsed.GetValue(date),
            parsed.GetValue(falseAlarms),
            parsed.GetValue(lost),
            parsed.GetValue(mistakes)?.FullName));
        return command;
    }

    private static int Run(string folder, DateOnly date, double falseAlarms, double lost, string? mistakes)
    {
        var examples = EmergencyExample.Read(Path.Combine(folder, "training"), EmergencyRules.Read(folder));
        string[] kinds = [EmergencyExample.None, .. examples.Where(example => example.IsEmergency).Select(example => example.Kind).Distinct().Order(StringComparer.Ordinal)];
        var trial = new EmergencyTrial(examples, kinds);
        var (alone, doubt) = (trial.Alone(falseAlarms), trial.Doubt(lost));
        var seconded = trial.Alone(SecondedMore * falseAlarms);
        var fit = new EmergencyFit(kinds);
        _ = fit.Fit(examples);
        var (weights, scale) = fit.Stored();
        var figures = trial.Figures(alone, doubt).Prepend(string.Create(CultureInfo.InvariantCulture, $"{examples.Count} texts, cross-validated over their sources")).ToList();
        new EmergencyWeights(date, $"{Name} --date {date:yyyy-MM-dd}", figures, alone, FewestWords, seconded, doubt, kinds, scale, Convert.ToBase64String(MemoryMarshal.AsBytes(weights.AsSpan())))
            .Write(Path.Combine(folder, "emergency-weights.json"));
        foreach (var figure in figures) Console.WriteLine(figure);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"alone from {alone}, doubt below {doubt}"));
        if (mistakes is not null) File.WriteAllLines(mistakes, trial.Mistakes(alone, doubt));
        return 0;
    }
}
