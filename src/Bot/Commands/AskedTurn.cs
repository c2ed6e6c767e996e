using Conversations;
using Conversations.Log;
using KnowledgeBase.Answers;

namespace Bot.Commands;

/// <summary>One turn as <c>ask</c> writes it.</summary>
/// <param name="Kind"><c>answer</c>, <c>clarify</c>, <c>handoff</c>, <c>emergency</c>, <c>refuse</c> or <c>smalltalk</c>.</param>
/// <param name="Text">All that the citizen is shown, as plain text with links in full.</param>
/// <param name="Articles">The sections the answer rests on; for <c>clarify</c>, those that were offered.</param>
/// <param name="Ms">From the message's arrival to the stored answer, milliseconds.</param>
internal sealed record AskedTurn(
    string Kind,
    string Text,
    string Lang,
    IReadOnlyList<string> Articles,
    double Confidence,
    IReadOnlyList<string> Choices,
    bool OffersHuman,
    double Ms)
{
    private const int MostSources = 2;

    public static AskedTurn Refused(string text, string language, TimeSpan took) =>
        new("refuse", text, language, [], 0, [], OffersHuman: false, Round(took));

    /// <param name="shown">The events the turn appended, in order.</param>
    /// <param name="sourceLabel">Words a source in a language: "Kjelde: ...".</param>
    public static AskedTurn Of(IReadOnlyList<StoredEvent> shown, TimeSpan took, Func<string, string, string> sourceLabel)
    {
        var events = shown.Select(stored => stored.Event).ToList();
        var reply = events.OfType<BotReplied>().LastOrDefault();
        var sources = reply?.Citations.Select(c => sourceLabel(c.Language, Sources(c))) ?? [];
        return new AskedTurn(
            Kind: events.Select(KindOf).LastOrDefault(kind => kind.Length > 0) ?? "refuse",
            Text: string.Join("\n\n", [.. events.Select(TextOf).Where(text => text.Length > 0).Select(PlainText.FromMarkdown), .. sources]),
            Lang: events.Select(LanguageOf).LastOrDefault(language => language.Length > 0) ?? "",
            Articles: [.. reply is null ? [] : reply.Outcome == TurnOutcome.Clarified ? reply.Choices.Select(c => c.Section).OfType<string>() : reply.Citations.Select(c => c.Id)],
            Confidence: Math.Round(reply?.Confidence ?? 0, 4),
            Choices: [.. reply?.Choices.Select(choice => choice.Text.Value) ?? []],
            OffersHuman: reply?.OffersPerson ?? events.Exists(e => e is HandoffRequested),
            Ms: Round(took));
    }

    private static string KindOf(ConversationEvent happened) => happened switch
    {
        NoticeShown { Kind: NoticeKind.Emergency } => "emergency",
        HandoffRequested => "handoff",
        BotReplied { Outcome: TurnOutcome.Answered } => "answer",
        BotReplied { Outcome: TurnOutcome.Clarified } => "clarify",
        BotReplied { Outcome: TurnOutcome.SmallTalk } => "smalltalk",
        BotReplied { Outcome: TurnOutcome.Refused } => "refuse",
        BotReplied => "handoff",
        _ => "",
    };

    private static string TextOf(ConversationEvent happened) => happened switch
    {
        NoticeShown e => e.Text.Value,
        HandoffRequested e => e.Text.Value,
        BotReplied e => e.Text.Value,
        _ => "",
    };

    private static string LanguageOf(ConversationEvent happened) => happened switch
    {
        NoticeShown e => e.Language,
        HandoffRequested e => e.Language,
        BotReplied e => e.Language,
        _ => "",
    };

    private static string Sources(CitedSection cited) => cited.Sources.Count == 0
        ? cited.Title
        : $"{cited.Title} ({string.Join("; ", cited.Sources.Take(MostSources).Select(s => s.Url is { } url ? $"{s.Title}, {url}" : s.Title))})";

    private static double Round(TimeSpan took) => Math.Round(took.TotalMilliseconds, 2);
}
