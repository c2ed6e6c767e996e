using Conversations;

namespace Bot.Turns;

/// <summary>Whether there is somebody to hand over to. The bot promises a person only when this says yes.</summary>
internal interface IStaffing
{
    ValueTask<bool> HasSomebodyAsync(MunicipalityId municipality, CancellationToken ct);
}

/// <summary>A centre that is assumed open, or closed, whatever the clock says: for commands that touch no database.</summary>
internal sealed class AssumedStaffing(bool open) : IStaffing
{
    public ValueTask<bool> HasSomebodyAsync(MunicipalityId municipality, CancellationToken ct) => ValueTask.FromResult(open);
}
