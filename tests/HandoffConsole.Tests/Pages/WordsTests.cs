using System.Reflection;
using System.Text.RegularExpressions;
using Conversations;
using Conversations.Privacy;
using HandoffConsole.Hubs;
using HandoffConsole.Protocol;
using KnowledgeBase;
using Testing;

namespace HandoffConsole.Tests.Pages;

/// <summary>Whatever a page or the desk's script may say has its sentence in every language.</summary>
public sealed partial class WordsTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src", "HandoffConsole");
    private static readonly ContentSnapshot Content = ContentLibrary.Open(Repository.Content).Current;

    [Fact]
    public void What_the_pages_ask_for() => AllExist(Keys(Path.Combine(Sources, "Pages"), "*.razor", InPage(), ""), atLeast: 15);

    [Fact]
    public void What_the_desk_asks_for() => AllExist(Keys(Path.Combine(Sources, "Desk"), "*.ts", InScript(), "desk."), atLeast: 60);

    [Fact]
    public void What_the_server_names_and_the_desk_words() => AllExist(
    [
        .. Enum.GetValues<HandoffReason>().Select(reason => $"desk.reason.{ActivityWords.Of(reason)}"),
        .. Enum.GetValues<RedactionKind>().Select(kind => $"desk.maskedKind.{ActivityWords.Of(kind)}"),
        .. Enum.GetValues<TurnOutcome>().Select(outcome => $"desk.kind.{ActivityWords.Of(outcome)}"),
        .. Enum.GetValues<NoticeKind>().Select(kind => $"desk.kind.{ActivityWords.Of(kind)}"),
        .. Enum.GetValues<EndedBy>().Select(by => $"desk.ended.{ActivityWords.Of(by)}"),
        .. HandoffOutcome.All.Select(outcome => $"desk.outcome.{outcome}"),
        .. typeof(ErrorCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => $"desk.error.{code.GetRawConstantValue()}"),
    ], atLeast: 30);

    private static void AllExist(IReadOnlyList<string> keys, int atLeast)
    {
        Assert.True(keys.Count >= atLeast, $"{keys.Count} keys found");
        Assert.Empty(keys.SelectMany(key => Languages.All.Where(language => !Content.Console.Has(language, key)).Select(language => $"{key} in {language}")));
    }

    private static List<string> Keys(string folder, string files, Regex key, string prefix) =>
    [
        .. Directory.EnumerateFiles(folder, files).Where(file => !file.EndsWith(".test.ts", StringComparison.Ordinal))
            .SelectMany(file => key.Matches(File.ReadAllText(file))).Select(found => prefix + found.Groups["key"].Value).Distinct(StringComparer.Ordinal),
    ];

    [GeneratedRegex("Wording\\[\"(?<key>[a-zA-Z.]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex InPage();

    [GeneratedRegex("texts\\.of\\(\"(?<key>[a-zA-Z.-]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex InScript();
}
