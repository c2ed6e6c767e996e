using System.CommandLine;

namespace Bot.Commands;

/// <summary><c>seed</c>: fills the configured database with conversations for a demonstration.</summary>
internal static class SeedCommand
{
    private const double FirstHour = 7;
    private const double LastHour = 22;

    public static Command Create()
    {
        var count = new Option<int>("--conversations") { DefaultValueFactory = _ => 200, Description = "How many, besides those that wait and are held now." };
        var days = new Option<int>("--days") { DefaultValueFactory = _ => 14, Description = "How far back they are spread." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "The same number gives the same conversations." };
        var command = new Command("seed", "Adds demonstration conversations to the configured database. Everything in them is invented.") { count, days, seed };
        command.SetAction(async (parsed, ct) => await RunAsync(parsed.GetValue(count), parsed.GetValue(days), parsed.GetValue(seed), ct));
        return command;
    }

    private static async Task<int> RunAsync(int count, int days, int seed, CancellationToken ct)
    {
        if (count is < 0 or > 100_000) throw new UsageException("--conversations is between 0 and 100000.");
        if (days is < 1 or > 365) throw new UsageException("--days is between 1 and 365.");
        var settings = CommandSettings.Read();
        var place = Installation.From(settings);
        var stories = SeedStory.Read(place.Content);
        await using var seeding = await Seeding.BeginAsync(place, settings, seed, ct);
        var plan = Plan(seeding, stories, count, days, new Random(seed));
        await CommandProgress.RunAsync("seed", plan.Count, async done =>
        {
            foreach (var (story, at) in plan)
            {
                await seeding.PlayAsync(story, at, ct);
                done();
            }
        });
        Console.WriteLine($"{plan.Count} conversations added.");
        return 0;
    }

    // Every story that has an agent or an end comes round among many short questions; what belongs to now comes last.
    private static List<(SeedStory Story, DateTimeOffset At)> Plan(Seeding seeding, IReadOnlyList<SeedStory> stories, int count, int days, Random chance)
    {
        var told = stories.Where(story => !story.IsNow).ToList();
        var now = TimeProvider.System.GetUtcNow();
        var past = Enumerable.Range(0, count)
            .Select(n => (Story: n % 5 == 0 && told.Count > 0 ? told[n / 5 % told.Count] : seeding.Question(), At: Moment(now, days, chance)))
            .OrderBy(planned => planned.At);
        return [.. past, .. stories.Where(story => story.IsNow).Select((story, n) => (story, now - TimeSpan.FromMinutes(10 - Math.Min(n, 6))))];
    }

    private static DateTimeOffset Moment(DateTimeOffset now, int days, Random chance)
    {
        var day = now.Date.AddDays(-1 - chance.Next(days));
        return new DateTimeOffset(day, TimeSpan.Zero).AddHours(FirstHour + (chance.NextDouble() * (LastHour - FirstHour)));
    }
}
