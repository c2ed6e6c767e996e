using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.WebChat;

/// <summary>Section <c>Chat</c> of the settings.</summary>
internal sealed class ChatOptions
{
    /// <summary>How long a token lives; clients renew theirs while the chat is open. Default 24 hours.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Longest frame a client may send, in bytes; a longer one ends its connection. Default 128 KiB: a message of the greatest length, escaped.</summary>
    [Range(16 * 1024, 1024 * 1024)]
    public int LargestFrame { get; set; } = 128 * 1024;

    /// <summary>Longest comment to a rating, in characters. Default 1,000.</summary>
    [Range(0, 4000)]
    public int LongestComment { get; set; } = 1000;
}
