using Conversations.Log;

namespace Bot.Workers;

/// <summary>Deletes what citizens asked to have deleted, once no agent has it: the hub does so at once, this finds what was left.</summary>
internal sealed class Eraser(ConversationLog log)
{
    private const int AtOnce = 100;

    public async Task EraseAsync(CancellationToken ct)
    {
        foreach (var id in await log.ErasableAsync(AtOnce, ct)) await log.DeleteAsync(id, c => c.MayBeErased, ct);
    }
}
