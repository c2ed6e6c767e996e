using Conversations;

namespace Bot.Turns;

/// <summary>Whether there is somebody to hand over to. The bot promises a person only when this says yes.</summary>
internal delegate ValueTask<bool> SomebodyThere(MunicipalityId municipality, CancellationToken ct);
