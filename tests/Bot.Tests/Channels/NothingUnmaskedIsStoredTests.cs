using System.Text;
using System.Text.RegularExpressions;
using Bot.Channels;
using Bot.Commands;
using Testing;
using Xunit.Abstractions;

namespace Bot.Tests.Channels;

/// <summary>What a citizen sends is masked before the log: no number of the fixture is in any file of the database.</summary>
public sealed partial class NothingUnmaskedIsStoredTests(ITestOutputHelper output)
{
    private static readonly string Fixture = Path.Combine(Repository.Root, "tests", "Conversations.Tests", "Privacy", "redactions.tsv");

    [Fact]
    public async Task No_identity_card_account_or_phone_number_of_the_fixture_is_in_any_file()
    {
        var cases = File.ReadLines(Fixture).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t').Select(Regex.Unescape).ToArray()).Where(c => c.Length == 2 && c[1].Contains(" fjernet]", StringComparison.Ordinal)).ToList();
        await using var centre = await Rehearsal.BeginAsync(open: true, at: null, default);
        foreach (var sent in cases.Chunk(20))
        {
            var id = ((Receipt.Stored)await centre.StartAsync("fjordvik", "nn", default)).Conversation;
            foreach (var text in sent) await centre.SendAsync(id, text[0]);
            await centre.Runner.RunAsync(id, default);
        }

        var files = Directory.GetFiles(centre.Folder).Select(ReadShared).ToList();
        Assert.Contains(files, text => text.Contains("citizen-message-received", StringComparison.Ordinal));
        var secrets = cases.SelectMany(Secrets).Distinct().ToList();
        var leaked = secrets.Where(secret => files.Exists(text => text.Contains(secret, StringComparison.Ordinal))).ToList();
        output.WriteLine($"[figures] {cases.Count} messages, {secrets.Count} numbers looked for in {files.Count} files, {leaked.Count} found");
        Assert.True(secrets.Count > 100);
        Assert.Empty(leaked);
    }

    // What the mask took away: runs of eight digits or more, as written, that the expected text no longer has.
    private static IEnumerable<string> Secrets(string[] masked) =>
        Numbers().Matches(masked[0]).Select(m => m.Value.Trim()).Where(n => n.Count(char.IsAsciiDigit) >= 8 && !masked[1].Contains(n, StringComparison.Ordinal));

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"[0-9][0-9 .\-/]{6,}[0-9]")]
    private static partial Regex Numbers();
}
