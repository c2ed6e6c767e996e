using HandoffConsole.Protocol;
using System.Security.Cryptography;
using Bot.Turns;
using Bot.Turns.Detectors;
using Conversations;
using Conversations.Log;
using Conversations.Privacy;
using KnowledgeBase;
using KnowledgeBase.Articles;
using Microsoft.Extensions.Options;

namespace Bot.Channels;

/// <summary>
/// The one door in. Every channel hands over here what a citizen says: it is checked, masked, appended and committed, and
/// only then acknowledged. The turn that is owed runs after that, here or on any other node.
/// </summary>
internal sealed class Receiver(
    ConversationLog log, ContentLibrary content, DetectorSet detectors, OwedTurns turns, IOptions<ReceiverOptions> options)
{
    private const string CodeAlphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int CodeLength = 8;

    /// <summary>Opens a conversation and shows the welcome, which says that this is a robot.</summary>
    /// <param name="locale">A BCP 47 tag such as <c>nn-NO</c>; null or unknown gives the municipality's official form.</param>
    public async Task<Receipt> StartAsync(string municipalityId, string? locale, string channel, string? page, CancellationToken ct)
    {
        var now = content.Current;
        if (!now.Municipalities.TryGetValue(municipalityId, out var municipality)) return new Receipt.Refused(ErrorCode.UnknownMunicipality);

        var id = ConversationId.New();
        var language = TurnLanguage.Initial(locale, municipality);
        await log.StartAsync(
            id,
            new ConversationStarted(
                new(municipality.Id), language, channel, RandomNumberGenerator.GetString(CodeAlphabet, CodeLength),
                page is null ? null : PrivacyGuard.Citizen(page).Text),
            ct);
        var shown = await log.UpdateAsync(id, c => c.Show(Welcome(now, municipality, language)), ct);
        return new Receipt.Stored(id, ((Update.Appended)shown).Stored.Sequence);
    }

    /// <summary>Takes a message. The same <paramref name="activityId"/> again gives the same answer and stores nothing.</summary>
    public async Task<Receipt> ReceiveAsync(ConversationId id, string? activityId, string? text, CancellationToken ct)
    {
        if (ActivityId.Parse(activityId) is not { } activity || text is null) return new Receipt.Refused(ErrorCode.BadInput);
        if (IsTooLong(text)) return new Receipt.Refused(ErrorCode.TooLong);

        var redaction = PrivacyGuard.Citizen(text);
        var message = new CitizenMessageReceived(
            activity, redaction.Text, redaction.Found, detectors.Emergency.Detect(redaction.Text.Value));
        var update = await log.UpdateAsync(id, activity, c => c.Receive(message), ct);
        if (update is Update.Appended { State.OwesTurn: true }) turns.Add(id);
        return update switch
        {
            Update.Appended stored => new Receipt.Stored(id, stored.Stored.Sequence),
            Update.AlreadyStored again => new Receipt.Stored(id, again.Sequence),
            Update.Refused => new Receipt.Refused(ErrorCode.Closed),
            _ => new Receipt.Refused(ErrorCode.Gone),
        };
    }

    private bool IsTooLong(string text)
    {
        var most = options.Value.LongestMessage;
        // A character takes at most two UTF-16 units: the cheap test answers for nearly all.
        return text.Length > most && (text.Length > 2 * most || text.EnumerateRunes().Count() > most);
    }

    private static NoticeShown Welcome(ContentSnapshot now, Municipality municipality, string language) => new(
        NoticeKind.Welcome,
        PrivacyGuard.FromContent(now.Replies.Text(language, "welcome", ("municipality", municipality.FullName))),
        language,
        Through: 0,
        EndsTurn: false);
}
