using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Conversations;
using Conversations.Accounts;
using Conversations.Log;
using Conversations.Signals;
using KnowledgeBase;
using Microsoft.AspNetCore.SignalR;

namespace HandoffConsole.Protocol;

/// <summary>A conversation as activities: everything after a watermark, then what comes, with typing in between.</summary>
public sealed class ActivityStream(
    ConversationLog log, ConversationFeed feed, IConversationSignals signals, ContentLibrary content, AgentDirectory agents)
{
    private const int Ahead = 64;

    /// <summary>What is stored after the watermark, at most <paramref name="limit"/> events.</summary>
    public async Task<IReadOnlyList<Activity>> ReadAsync(ConversationSummary now, long watermark, int limit, Audience audience, CancellationToken ct)
    {
        var mapper = Mapper(now, audience);
        var activities = new List<Activity>();
        foreach (var stored in await log.ReadPageAsync(now.State.Id, watermark, limit, ct))
            activities.AddRange(await mapper.MapAsync(stored, ct));
        return activities;
    }

    /// <summary>Ends after the conversation's end, or when it is deleted.</summary>
    /// <exception cref="HubException"><c>unavailable</c>: the database is out of reach; come back with the watermark.</exception>
    public async IAsyncEnumerable<Activity> FollowAsync(
        ConversationSummary now, long watermark, Audience audience, [EnumeratorCancellation] CancellationToken ct)
    {
        var mapper = Mapper(now, audience);
        var waiting = Channel.CreateBounded<Activity>(Ahead);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var typing = signals.SubscribeTyping(now.State.Id, who =>
        {
            // Typing gives way when the line is slow; what is stored waits its turn.
            if (Typist(who, audience) is { } account) waiting.Writer.TryWrite(mapper.Typing(account));
        });
        var pumping = PumpAsync(now.State.Id, watermark, mapper, waiting.Writer, leaving.Token);
        try
        {
            await foreach (var activity in waiting.Reader.ReadAllAsync(ct)) yield return activity;
        }
        finally
        {
            await leaving.CancelAsync();
            await pumping;
        }
    }

    private async Task PumpAsync(ConversationId id, long watermark, ActivityMapper mapper, ChannelWriter<Activity> to, CancellationToken ct)
    {
        try
        {
            await foreach (var stored in feed.FollowAsync(id, watermark, ct))
            {
                foreach (var activity in await mapper.MapAsync(stored, ct)) await to.WriteAsync(activity, ct);
                if (stored.Event is ConversationEnded) break;
            }

            to.TryComplete();
        }
        catch (OperationCanceledException)
        {
            to.TryComplete();
        }
        catch (DbException)
        {
            to.TryComplete(new HubException(ErrorCode.Unavailable));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            to.TryComplete(fault);
        }
    }

    private ActivityMapper Mapper(ConversationSummary now, Audience audience) => new(now.State.Id, now.State.Language, audience, content, agents);

    // Nobody is shown their own fingers.
    private static ActivityAccount? Typist(Typist who, Audience audience) => (who, audience) switch
    {
        (Conversations.Signals.Typist.Agent, Audience.Citizen) => new("agent", Name: null, "agent"),
        (Conversations.Signals.Typist.Citizen, Audience.Agent) => new("citizen", Name: null, "user"),
        _ => null,
    };
}
