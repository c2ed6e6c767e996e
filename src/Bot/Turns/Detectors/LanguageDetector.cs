using System.Collections.Frozen;

namespace Bot.Turns.Detectors;

/// <summary>
/// Tells which language or form of Norwegian a message is in. Off-the-shelf detectors fail on chat-length
/// nynorsk and bokmål; function words and the word pairs of the two forms do not.
/// </summary>
internal sealed class LanguageDetector
{
    private const string Nynorsk = "nn";
    private const string Bokmal = "nb";

    private readonly LanguageMarkers markers;
    private readonly WordPairs pairs;
    private readonly Dictionary<string, FrozenSet<string>> words;
    private readonly Dictionary<string, string[]> endings;
    private readonly string[] languages;

    public LanguageDetector(LanguageMarkers markers, WordPairs pairs)
    {
        (this.markers, this.pairs) = (markers, pairs);
        words = markers.Words.ToDictionary(entry => entry.Key, entry => Split(entry.Value).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        endings = markers.Endings.ToDictionary(entry => entry.Key, entry => Split(entry.Value), StringComparer.Ordinal);
        languages = [.. words.Keys];
    }

    /// <summary>The language of the conversation after this message: another than before only on clear evidence (SP-05).</summary>
    public string Detect(string text, string previous) => Decide(text, previous, markers.ToChange);

    /// <summary>The language of a conversation's first message, where one marker is enough; else the municipality's own.</summary>
    public string First(string text, string fallback) => Decide(text, fallback, 1);

    private string Decide(string text, string previous, int needed)
    {
        if (ScriptOf(text) is { } script)
            return script;
        var found = Tokens.Of(text).Select(token => token.Text).Distinct(StringComparer.Ordinal).ToList();
        var scores = languages.ToDictionary(language => language, language => found.Count(word => Marks(word, language)), StringComparer.Ordinal);
        var best = languages.MaxBy(language => scores[language])!;
        return scores[best] >= needed && scores[best] > scores.GetValueOrDefault(previous) ? best : previous;
    }

    private bool Marks(string word, string language) =>
        words[language].Contains(word)
        || (language == Nynorsk && pairs.NynorskOnly.Contains(word))
        || (language == Bokmal && pairs.BokmalOnly.Contains(word))
        || (markers.Letters.TryGetValue(language, out var letters) && word.AsSpan().IndexOfAny(letters) >= 0)
        || (word.Length >= LanguageMarkers.LongWord && endings.TryGetValue(language, out var ends) && Array.Exists(ends, end => word.EndsWith(end, StringComparison.Ordinal)));

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // A foreign script is clear by itself when most of the letters are in it.
    private string? ScriptOf(string text)
    {
        var letters = text.Count(char.IsLetter);
        return markers.Scripts
            .Where(script => text.Count(c => c >= script.Value[0] && c <= script.Value[^1]) * 2 > Math.Max(letters, 2))
            .Select(script => script.Key)
            .FirstOrDefault();
    }
}
