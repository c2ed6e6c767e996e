using System.Text.RegularExpressions;

namespace Conversations.Tests.Privacy;

/// <summary>A line of redactions.tsv: what a citizen wrote and what may be stored of it. \n, \t and \uXXXX are escapes.</summary>
internal sealed record RedactionCase(string Kind, string Text, string Expected)
{
    public static IReadOnlyList<RedactionCase> All { get; } = Read();

    private static List<RedactionCase> Read()
    {
        var cases = new List<RedactionCase>();
        var kind = "";
        foreach (var line in File.ReadLines(Path.Combine(Root(), "tests/Conversations.Tests/Privacy/redactions.tsv")))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                kind = line[2..];
                continue;
            }
            var columns = line.Split('\t');
            cases.Add(new RedactionCase(kind, Regex.Unescape(Guarded(columns[0])), Regex.Unescape(Guarded(columns[1]))));
        }
        return cases;
    }

    // Only the three escapes are ours; any other backslash stands for itself.
    private static string Guarded(string column) =>
        Regex.Replace(column, @"\\(?![ntu])", @"\\", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Chatbot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Chatbot.sln was not found above the tests.");
    }
}
