using System.Text.RegularExpressions;
using System.Xml.Linq;
using Testing;

namespace Bot.Tests;

/// <summary>Who may depend on whom, and what else the house rules forbid that a machine can see.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Bot"] = ["Conversations", "HandoffConsole", "KnowledgeBase"],
        ["HandoffConsole"] = ["Conversations", "KnowledgeBase"],
        ["Conversations"] = [],
        ["KnowledgeBase"] = [],
    };

    [Fact]
    public void Every_project_uses_only_those_it_may()
    {
        var projects = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        Assert.Equal(Allowed.Keys.Order(), projects.Select(p => Path.GetFileNameWithoutExtension(p)!).Order());
        foreach (var project in projects)
        {
            var used = XDocument.Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
            Assert.Subset(Allowed[Path.GetFileNameWithoutExtension(project)].ToHashSet(), used.ToHashSet());
        }
    }

    [Theory]
    [InlineData(typeof(Conversations.Conversation))]
    [InlineData(typeof(KnowledgeBase.ContentSnapshot))]
    public void The_log_and_the_knowledge_base_know_no_web_framework(Type ofProject) =>
        Assert.DoesNotContain(ofProject.Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void The_knowledge_base_knows_no_database() =>
        Assert.DoesNotContain(
            typeof(KnowledgeBase.ContentSnapshot).Assembly.GetReferencedAssemblies(),
            a => a.Name is "Microsoft.Data.Sqlite" or "Npgsql" or "Dapper" or "System.Data.Common");

    [Fact]
    public void Only_the_log_writes_conversation_events() =>
        Assert.Equal(
            ["EventRows.cs", "LogBatch.cs"],
            Sources().Where(s => WritesEvents().IsMatch(s.Text)).Select(s => Path.GetFileName(s.File)).Order());

    [Fact]
    public void Nothing_blocks_on_a_task_or_reads_the_wall_clock()
    {
        var guilty = Sources().Where(s => Forbidden().IsMatch(s.Text)).Select(s => s.File);
        Assert.Empty(guilty);
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold()
    {
        var long250 = Sources().Where(s => s.Text.Count(c => c == '\n') > 250).Select(s => s.File);
        Assert.Empty(long250);
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        var named = typeof(KariServices).Assembly.GetTypes()
            .Concat(typeof(Conversations.Conversation).Assembly.GetTypes())
            .Concat(typeof(KnowledgeBase.ContentSnapshot).Assembly.GetTypes())
            .Where(t => t.Namespace is { } n && Allowed.Keys.Any(k => n == k || n.StartsWith(k + ".", StringComparison.Ordinal)))
            .Where(t => BadNames().IsMatch(t.Name));
        Assert.Empty(named);
    }

    [Fact]
    public void Norwegian_sentences_stand_in_content_and_not_in_code()
    {
        // Letters that English does not have, inside a string literal. Markers that are stored are the one exception (Masks.cs).
        var guilty = Sources()
            .Where(s => Path.GetFileName(s.File) is not "Masks.cs")
            .SelectMany(s => s.Text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .Where(line => NorwegianLiteral().IsMatch(line)).Select(line => $"{s.File}: {line.Trim()}"));
        Assert.Empty(guilty);
    }

    private static IEnumerable<(string File, string Text)> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(f => (f, File.ReadAllText(f)));

    [GeneratedRegex("(insert into|delete from|update) conversation_events")]
    private static partial Regex WritesEvents();

    [GeneratedRegex(@"\.Result\b(?!s)|\.Wait\(\)|\.GetAwaiter\(\)\.GetResult\(\)|DateTime(Offset)?\.(Now|UtcNow)")]
    private static partial Regex Forbidden();

    [GeneratedRegex("(Manager|Helper|Service|Util|Utils|Processor|Dto|Impl)$")]
    private static partial Regex BadNames();

    [GeneratedRegex("\"[^\"]*[a-zæøå]{2,} [^\"]*[æøåÆØÅ][^\"]*\"")]
    private static partial Regex NorwegianLiteral();
}
