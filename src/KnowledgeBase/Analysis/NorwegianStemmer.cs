namespace KnowledgeBase.Analysis;

/// <summary>
/// Snowball's Norwegian stemming rules (snowballstem.org, the version before the <c>ers</c> rule of 2026),
/// one algorithm for bokmål and nynorsk. Words come in small letters.
/// </summary>
internal static class NorwegianStemmer
{
    // Longest first within each last letter does not matter: the longest that fits is looked for.
    private static readonly string[] Endings =
    [
        "hetenes", "hetene", "hetens", "heter", "heten", "endes", "ande", "ende", "edes", "enes", "erte",
        "ede", "ane", "ene", "ens", "ers", "ets", "het", "ast", "ert", "en", "ar", "er", "as", "es", "et", "a", "e", "s",
    ];

    private static readonly string[] Derivations = ["hetslov", "eleg", "elig", "elov", "slov", "leg", "eig", "lig", "els", "lov", "ig"];

    /// <summary>The stem; never longer than the word.</summary>
    public static string Stem(string word)
    {
        var region = Region(word);
        if (region >= word.Length)
            return word;
        var stem = DropEnding(word, region);
        if (stem.Length - 2 >= region && (stem.EndsWith("dt", StringComparison.Ordinal) || stem.EndsWith("vt", StringComparison.Ordinal)))
            stem = stem[..^1];
        return LongestIn(stem, region, Derivations) is { } derivation ? stem[..^derivation.Length] : stem;
    }

    private static string DropEnding(string word, int region) => LongestIn(word, region, Endings) switch
    {
        null => word,
        "s" => ValidBeforeS(word) ? word[..^1] : word,
        "erte" => word[..^2],
        "ert" => word[..^1],
        var ending => word[..^ending.Length],
    };

    // R1: what follows the first consonant after a vowel, but never before the fourth letter.
    private static int Region(string word)
    {
        var at = 0;
        while (at < word.Length && !IsVowel(word[at]))
            at++;
        while (at < word.Length && IsVowel(word[at]))
            at++;
        return at >= word.Length || word.Length < 3 ? word.Length : Math.Max(at + 1, 3);
    }

    private static string? LongestIn(string word, int region, string[] longestFirst) =>
        Array.Find(longestFirst, ending => word.Length - ending.Length >= region && word.EndsWith(ending, StringComparison.Ordinal));

    private static bool ValidBeforeS(string word)
    {
        if (word.Length < 2)
            return false;
        var before = word[^2];
        return before == 'k' ? word.Length > 2 && !IsVowel(word[^3]) : "bcdfghjlmnoprtvyz".Contains(before, StringComparison.Ordinal);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'æ' or 'å' or 'ø';
}
