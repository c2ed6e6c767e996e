using System.Collections.Frozen;

namespace Bot.Turns.Detectors;

/// <summary>
/// The words one place of a pattern may hold: <c>word</c> exactly, <c>word*</c> what begins so,
/// <c>*word</c> what ends so, <c>word~</c> that word with at most one slip of the pen after its first letter,
/// <c>word*~</c> what begins with such a slip.
/// </summary>
internal sealed class WordSet
{
    private const int ShortestTolerant = 6;

    private readonly FrozenSet<string> exact;
    private readonly FrozenDictionary<char, string[]> beginnings;
    private readonly string[] endings;
    private readonly FrozenDictionary<char, string[]> near;
    private readonly FrozenDictionary<char, string[]> nearBeginnings;

    public WordSet(IReadOnlyCollection<string> words)
    {
        nearBeginnings = ByFirstLetter(words.Where(word => word.EndsWith("*~", StringComparison.Ordinal)).Select(word => word[..^2]));
        near = ByFirstLetter(words.Where(word => word[^1] == '~' && word[^2] != '*').Select(word => word[..^1]));
        beginnings = ByFirstLetter(words.Where(word => word.EndsWith('*')).Select(word => word[..^1]));
        endings = [.. words.Where(word => word.StartsWith('*')).Select(word => word[1..])];
        exact = words.Where(word => word[0] != '*' && word[^1] is not ('*' or '~')).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The letters a matching word can begin with; null when it can be any.</summary>
    public IEnumerable<char>? FirstLetters =>
        endings.Length > 0 ? null : exact.Select(word => word[0]).Concat(beginnings.Keys).Concat(near.Keys).Concat(nearBeginnings.Keys).Distinct();

    /// <summary>The same word with a slip allowed, when it is long enough that a slip seldom makes another word.</summary>
    public static string Tolerant(string word) =>
        word[0] != '*' && word[^1] != '~' && word.TrimEnd('*').Length >= ShortestTolerant ? word + "~" : word;

    public bool Has(string word)
    {
        if (exact.Contains(word))
            return true;
        foreach (var begin in Candidates(beginnings, word))
            if (word.StartsWith(begin, StringComparison.Ordinal))
                return true;
        foreach (var end in endings)
            if (word.EndsWith(end, StringComparison.Ordinal))
                return true;
        foreach (var target in Candidates(near, word))
            if (Slip.IsNear(word, target))
                return true;
        foreach (var target in Candidates(nearBeginnings, word))
            if (Slip.BeginsNear(word, target))
                return true;
        return false;
    }

    private static string[] Candidates(FrozenDictionary<char, string[]> words, string word) =>
        words.TryGetValue(word[0], out var candidates) ? candidates : [];

    private static FrozenDictionary<char, string[]> ByFirstLetter(IEnumerable<string> words) =>
        words.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
