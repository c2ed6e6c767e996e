namespace Bot.Turns.Detectors;

/// <summary>What <c>smalltalk.yaml</c> holds.</summary>
internal sealed class SmallTalkPhrases : PhraseFile
{
    /// <summary>The most words a courtesy at the end of a message is looked for in.</summary>
    public const int LongestCourtesy = 8;

    /// <summary>Said before or after a matter, and peeled off it.</summary>
    public Dictionary<SmallTalkKind, List<string>> Courtesies { get; set; } = [];

    /// <summary>Small talk only when nothing else is said.</summary>
    public Dictionary<SmallTalkKind, List<string>> Wholes { get; set; } = [];

    /// <summary>Words that carry nothing.</summary>
    public List<string> Fillers { get; set; } = [];
}
