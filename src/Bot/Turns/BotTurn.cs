using Bot.Turns.Detectors;
using Conversations;
using Conversations.Privacy;
using KnowledgeBase;
using KnowledgeBase.Answers;
using KnowledgeBase.Articles;

namespace Bot.Turns;

/// <summary>
/// The policy: what the bot does with what the citizen said. Read <see cref="TakeAsync"/> from top to bottom; the first
/// step that applies decides. It writes nothing: what it decides is offered to the log, which may refuse.
/// </summary>
internal sealed class BotTurn(ContentLibrary content, DetectorSet detectors, SomebodyThere somebodyThere)
{
    private const int MostChoices = 3;

    /// <summary>The notices that are owed first, then at most one thing that answers.</summary>
    public async Task<IReadOnlyList<TurnDecision>> TakeAsync(TurnInput turn, CancellationToken ct)
    {
        var words = Words(turn);
        if (turn.Alarms.Count > 0) return [words.Emergency(turn.Alarms)];

        var decisions = new List<TurnDecision>();
        if (turn.Masked.Count > 0) decisions.Add(words.Privacy(turn.Masked));
        if (turn.Conversation.OwesReply) decisions.Add(await AnswerAsync(turn, words, ct));
        return decisions;
    }

    private async ValueTask<TurnDecision> AnswerAsync(TurnInput turn, TurnWords words, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(turn.Text)) return words.Say(turn.Masked.Count > 0 ? "clarify.vague" : "empty", TurnOutcome.Clarified);
        if (words.IsPersonChoice(turn.Text) || detectors.Person.WantsPerson(turn.Text)) return await CallPersonAsync(turn, words, ct);
        if (words.IsForeign) return words.OtherLanguage();
        if (TappedSection(turn) is { } section) return Tapped(section, turn, words);
        if (turn.Before?.Section is { } shown && detectors.FollowUp.OtherLanguage(turn.Text) is { } wanted) return Tapped(shown, turn, words.In(wanted));

        var smallTalk = detectors.SmallTalk.Detect(turn.Text);
        if (smallTalk is { Remainder: null }) return words.SmallTalk(smallTalk.Kind);
        if (detectors.Learned.Is("abuse", turn.Text)) return words.SmallTalk(SmallTalkKind.Insult);
        if (detectors.Learned.Is("ownCase", turn.Text)) return await CallPersonAsync(turn, words, ct);

        var question = new Question(smallTalk?.Remainder ?? turn.Text, words.Language, turn.Conversation.Municipality.Value);
        var finding = Find(question, turn, words);
        // What was learnt from examples gives way to an article that is surely meant.
        if (finding.Confidence < words.Content.SureFrom)
        {
            if (detectors.Learned.Is("person", turn.Text)) return await CallPersonAsync(turn, words, ct);
            if (detectors.Learned.Is("beside", question.Text)) return words.NotFound(turn.Conversation.Misses, finding.Confidence);
        }
        return finding.Verdict switch
        {
            Verdict.Answer when finding.Best is { } hit && words.Content.Write(hit, question) is { } answer =>
                words.Answer(answer, hit.Confidence),
            Verdict.Topic when finding.Rivals is [var only] && words.Content.WriteTopic(only.ArticleId, question) is { } topic =>
                words.Topic(topic, only.SectionId, finding.Confidence),
            Verdict.Topic => ChooseTopic(finding.Rivals, question, words),
            Verdict.Clarify => Clarify(finding.Hits, question, words),
            _ => words.NotFound(turn.Conversation.Misses, finding.Confidence),
        };
    }

    // "og kva kostar det?" is looked up with what was asked before; what stands on its own is not.
    private Finding Find(Question question, TurnInput turn, TurnWords words)
    {
        var alone = words.Content.Find(question);
        if (turn.Before is not { } before) return alone;
        var leans = detectors.FollowUp.Leans(question.Text);
        if (alone.Verdict is Verdict.Answer && !leans) return alone;
        var together = words.Content.FindOn(question, before.Asked, before.Section);
        return leans || together.Confidence > alone.Confidence ? together : alone;
    }

    private async ValueTask<TurnDecision> CallPersonAsync(TurnInput turn, TurnWords words, CancellationToken ct)
    {
        if (turn.Conversation.Status == ConversationStatus.Waiting) return words.Say("person.waiting", TurnOutcome.PersonOffered);
        return await somebodyThere(turn.Conversation.Municipality, ct)
            ? words.Handoff(HandoffReason.Asked)
            : words.Say("person.closed", TurnOutcome.PersonOffered);
    }

    // A section is opened as an answer, a whole article as a card.
    private static TurnDecision Tapped(string target, TurnInput turn, TurnWords words)
    {
        var question = new Question(turn.Text, words.Language, turn.Conversation.Municipality.Value);
        var hit = new Hit(target.Split('#')[0], target.Split('#')[^1], Score: 1, Confidence: 1, Why: []);
        if (target.Contains('#', StringComparison.Ordinal))
            return words.Content.Write(hit, question) is { } answer ? words.Answer(answer, hit.Confidence) : words.NotFound(turn.Conversation.Misses, confidence: 0);
        return words.Content.WriteTopic(target, question) is { Sections: [var first, ..] } topic
            ? words.Topic(topic, first.SectionId, hit.Confidence)
            : words.NotFound(turn.Conversation.Misses, confidence: 0);
    }

    private static TurnDecision ChooseTopic(IReadOnlyList<Hit> rivals, Question question, TurnWords words)
    {
        var choices = rivals
            .Select(rival => words.Content.WriteTopic(rival.ArticleId, question) is { } topic ? new Choice(PrivacyGuard.FromContent(topic.Title), rival.ArticleId) : null)
            .OfType<Choice>()
            .Take(MostChoices)
            .ToList();
        return words.Choose(choices, rivals[0].Confidence);
    }

    private static TurnDecision Clarify(IReadOnlyList<Hit> hits, Question question, TurnWords words)
    {
        var choices = hits
            .Select(hit => words.Content.Write(hit, question) is { } answer ? new Choice(PrivacyGuard.FromContent(answer.Heading), hit.Address) : null)
            .OfType<Choice>()
            .DistinctBy(choice => choice.Text)
            .Take(MostChoices)
            .ToList();
        return words.Choose(choices, hits[0].Confidence);
    }

    // What was tapped comes back as its text: a tap and the same words written by hand mean the same.
    private static string? TappedSection(TurnInput turn) =>
        turn.LastChoices.FirstOrDefault(c => c.Section is not null && c.Text.Value.Equals(turn.Text.Trim(), StringComparison.OrdinalIgnoreCase))?.Section;

    private TurnWords Words(TurnInput turn)
    {
        var now = content.Current;
        var municipality = now.Municipalities.TryGetValue(turn.Conversation.Municipality.Value, out var known)
            ? known
            : throw new InvalidOperationException($"The content no longer has the municipality {turn.Conversation.Municipality}.");
        var before = turn.Conversation.Language;
        var spoken = turn.IsFirst ? detectors.Language.First(turn.Text, before) : detectors.Language.Detect(turn.Text, before);
        return new TurnWords(now, municipality, spoken);
    }
}
