namespace Bot.Turns.Detectors;

/// <summary>What <c>language.yaml</c> holds: what gives each language away.</summary>
internal sealed class LanguageMarkers
{
    /// <summary>The fewest letters of a word whose ending says anything: <c>vanleg</c>, not <c>heit</c>.</summary>
    public const int LongWord = 6;

    /// <summary>How many markers it takes to leave the language of the conversation (SP-05).</summary>
    public int ToChange { get; set; } = 2;

    /// <summary>By language, a line of words that are frequent in it.</summary>
    public Dictionary<string, string> Words { get; set; } = [];

    /// <summary>By language, a line of word endings; see <see cref="LongWord"/>.</summary>
    public Dictionary<string, string> Endings { get; set; } = [];

    /// <summary>By language, letters that none of the others here uses.</summary>
    public Dictionary<string, string> Letters { get; set; } = [];

    /// <summary>By language, first and last letter of a script, such as <c>א-ת</c>.</summary>
    public Dictionary<string, string> Scripts { get; set; } = [];
}
