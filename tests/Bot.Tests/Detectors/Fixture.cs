using Bot.Turns.Detectors;

namespace Bot.Tests.Detectors;

/// <summary>Rows of a fixture file, and the detectors as the shipped content makes them.</summary>
internal static class Fixture
{
    public static string Content { get; } = Path.Combine(Root(), "content");

    public static DetectorSet Detectors { get; } = DetectorSet.Load(Content);

    /// <summary>The rows after the heading, each with the number of columns the heading has.</summary>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        var path = Path.Combine(Root(), "tests", "Bot.Tests", "Detectors", "Fixtures", name + ".tsv");
        var lines = File.ReadAllLines(path).Select(line => line.Split('\t')).ToList();
        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        return lines[1..];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Chatbot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No Chatbot.sln above the tests.");
    }
}

/// <summary>A share of rows, with the rows that were missed, so that a failing test says what to look at.</summary>
internal sealed record Score(string Name, int Right, IReadOnlyList<string> Missed)
{
    public int Rows => Right + Missed.Count;

    public double Share => Rows == 0 ? 1 : (double)Right / Rows;

    public static Score Of(string name, IEnumerable<string[]> rows, Func<string[], bool> isRight)
    {
        var judged = rows.Select(row => (Row: string.Join(" | ", row), Right: isRight(row))).ToList();
        return new Score(name, judged.Count(row => row.Right), [.. judged.Where(row => !row.Right).Select(row => row.Row)]);
    }

    /// <summary>The share alone, for sets whose rows nobody should read.</summary>
    public string Figures => FormattableString.Invariant($"{Name}: {Right}/{Rows} ({Share:P1})");

    public override string ToString() => Figures + string.Concat(Missed.Select(row => "\n  missed " + row));
}
