using System.Globalization;
using System.Text.Json;

namespace Bot.Commands.Evaluation;

/// <summary>What must be reached, percent, by half: <c>tests/questions/floors.json</c>.</summary>
/// <param name="Right">The fewest right outcomes.</param>
/// <param name="Beside">The most answers beside the point.</param>
/// <param name="Emergencies">The fewest emergencies seen.</param>
/// <param name="Person">The fewest wishes for a person heard.</param>
internal sealed record EvalFloor(double Right, double Beside, double Emergencies, double Person);

/// <summary>The floors of both halves.</summary>
internal sealed class EvalFloors(IReadOnlyDictionary<string, EvalFloor> floors)
{
    public static EvalFloors Read() => new(JsonSerializer.Deserialize<Dictionary<string, EvalFloor>>(
        File.ReadAllText(Path.Combine(QuestionRow.Folder(), "floors.json")), JsonLines.Options)!);

    public bool AllHold(string half, IReadOnlyList<Evaluated> all)
    {
        if (!floors.TryGetValue(half, out var floor)) return true;
        var holds = true;
        Check("right outcomes", EvalReport.Right(all), floor.Right, atLeast: true);
        Check("answers beside the point", EvalReport.Beside(all), floor.Beside, atLeast: false);
        Check("emergencies seen", EvalReport.Right([.. all.Where(one => one.Row.Expect.Kind is ["emergency"])]), floor.Emergencies, atLeast: true);
        Check("wishes for a person heard", EvalReport.Right([.. all.Where(one => one.Row.Group == "person")]), floor.Person, atLeast: true);
        return holds;

        void Check(string what, double reached, double limit, bool atLeast)
        {
            if (atLeast ? reached >= limit : reached <= limit) return;
            holds = false;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{half}: {what} {reached:0.0} %, the limit is {limit:0.0} %"));
        }
    }
}
