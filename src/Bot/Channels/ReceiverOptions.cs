using System.ComponentModel.DataAnnotations;

namespace Bot.Channels;

/// <summary>Section <c>Receiver</c> of the settings.</summary>
internal sealed class ReceiverOptions
{
    /// <summary>Longest message a citizen can send, in characters (Unicode scalar values). Default 4,000.</summary>
    [Range(1, 20_000)]
    public int LongestMessage { get; set; } = 4000;
}
