using System.Globalization;
using System.Text;
using Bot.Turns.Detectors;
using Conversations;
using Conversations.Privacy;
using KnowledgeBase;
using KnowledgeBase.Answers;
using KnowledgeBase.Articles;

namespace Bot.Turns;

/// <summary>
/// The bot's sentences in one turn: this content, this municipality, the language of this citizen. Wording lives in
/// <c>content/replies.LANG.yaml</c>; here it is only chosen and filled in.
/// </summary>
internal sealed class TurnWords(ContentSnapshot content, Municipality municipality, string spoken)
{
    /// <summary>Languages that articles and fixed replies are written in; others get a line that helps them on.</summary>
    private readonly bool isForeign = !Languages.All.Contains(spoken);

    public ContentSnapshot Content => content;

    /// <summary>The language of the reply.</summary>
    public string Language { get; } =
        Languages.All.Contains(spoken) ? TurnLanguage.Reply(spoken, municipality) : TurnLanguage.Official(municipality);

    /// <summary>The citizen writes a language the bot has no answers in.</summary>
    public bool IsForeign => isForeign;

    /// <summary>The same in another language.</summary>
    public TurnWords In(string language) => new(content, municipality, language);

    public bool IsPersonChoice(string text) =>
        Languages.All.Any(form => content.Replies.Text(form, "choices.person").Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>One notice for all of them: the log shows a notice once.</summary>
    public TurnDecision Emergency(IReadOnlyList<string> kinds)
    {
        var text = string.Join("\n\n", kinds.Select(kind => Text($"emergency.{kind}")));
        return new TurnDecision.Notice(
            municipality.EmergencyExtra is { } extra ? $"{text} {extra}" : text, Language, NoticeKind.Emergency);
    }

    public TurnDecision Privacy(IReadOnlyList<RedactionKind> masked)
    {
        var what = masked.Select(kind => Text($"privacy.kinds.{CamelCase(kind)}")).ToList();
        return new TurnDecision.Notice(Text("privacy.notice", ("what", Listed(what))), Language, NoticeKind.Privacy);
    }

    public TurnDecision Say(string key, TurnOutcome outcome) => new TurnDecision.Reply(Text(key), Language, outcome)
    {
        OffersPerson = outcome is TurnOutcome.PersonOffered or TurnOutcome.NotFound,
    };

    public TurnDecision SmallTalk(SmallTalkKind kind) =>
        Say(kind == SmallTalkKind.Insult ? "abuse" : $"smalltalk.{CamelCase(kind)}", TurnOutcome.SmallTalk);

    public TurnDecision OtherLanguage() =>
        new TurnDecision.Reply(Text($"otherLanguage.{spoken}"), spoken, TurnOutcome.PersonOffered)
        {
            OffersPerson = true,
            Choices = [PersonChoice()],
        };

    public TurnDecision Handoff(HandoffReason reason) =>
        new TurnDecision.Handoff(Text("person.open"), Language, Queue: municipality.Centre, reason);

    /// <param name="confidence">Of the best that was found and not shown.</param>
    public TurnDecision NotFound(int missesBefore, double confidence) =>
        new TurnDecision.Reply(Text(missesBefore == 0 ? "noAnswer.first" : "noAnswer.again"), Language, TurnOutcome.NotFound)
        {
            Confidence = confidence,
            OffersPerson = true,
            Choices = [PersonChoice()],
        };

    public TurnDecision Choose(IReadOnlyList<Choice> choices, double confidence) =>
        new TurnDecision.Reply(Text(choices.Count > 0 ? "clarify.choose" : "clarify.vague"), Language, TurnOutcome.Clarified)
        {
            Confidence = confidence,
            Choices = [.. choices, PersonChoice()],
        };

    /// <param name="section">The section to cite for the card as a whole.</param>
    public TurnDecision Topic(Topic topic, string section, double confidence) =>
        new TurnDecision.Reply($"**{topic.Title}**\n\n{topic.Summary}\n\n{Text("clarify.topic")}", topic.Language, TurnOutcome.Answered)
        {
            CitizenLanguage = Language,
            Confidence = confidence,
            Citations = [.. topic.Sections.Where(s => s.SectionId == section).Select(s => Cited(s, topic.Language))],
            Choices = [.. topic.Sections.Select(s => new Choice(PrivacyGuard.FromContent(s.SectionHeading), s.Address)), PersonChoice()],
            OffersPerson = topic.Sensitive,
        };

    public TurnDecision Answer(Answer answer, double confidence)
    {
        var text = new StringBuilder();
        if (answer.InOtherForm && Content.Replies.Has(Language, $"otherForm.{answer.Language}"))
            text.Append('_').Append(Text($"otherForm.{answer.Language}")).Append("_\n\n");
        text.Append(answer.Markdown.Trim());
        if (answer.NextStep is { } next)
            text.Append("\n\n").Append(Text("answer.nextStep", ("text", next.Url is { } url ? $"[{next.Text}]({url})" : next.Text)));
        if (answer.OffersPerson) text.Append("\n\n").Append(Text("person.offer"));
        return new TurnDecision.Reply(text.ToString(), answer.Language, TurnOutcome.Answered)
        {
            CitizenLanguage = Language,
            Confidence = confidence,
            Citations = [.. answer.Citations.Select(c => Cited(c, answer.Language))],
            OffersPerson = answer.OffersPerson,
            Choices = answer.OffersPerson ? [PersonChoice()] : [],
        };
    }

    private static CitedSection Cited(Citation citation, string language) => new(
        citation.Address,
        language,
        $"{citation.ArticleTitle}: {citation.SectionHeading}",
        [.. citation.Sources.Select(source => new CitedSource(source.Title, source.Url))]);

    private Choice PersonChoice() => new(PrivacyGuard.FromContent(Text("choices.person")));

    private string Listed(IReadOnlyList<string> things) => things.Count == 1
        ? things[0]
        : $"{string.Join(", ", things.SkipLast(1))} {Text("words.and")} {things[^1]}";

    private string Text(string key, params (string, string)[] args) => content.Replies.Text(
        Language,
        key,
        [.. args, ("municipality", municipality.FullName), ("phone", Fact("phone")), ("hours", Fact("chatHours"))]);

    private string Fact(string key) => municipality.Facts.Find(key, Language) ?? "";

    // Keys in the replies are camelCase: IdentityNumber -> identityNumber.
    private static string CamelCase<T>(T name) where T : struct, Enum
    {
        var text = name.ToString();
        return char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];
    }
}
