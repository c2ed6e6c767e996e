using System.Collections.Frozen;

namespace Bot.Turns.Detectors;

/// <summary>
/// The words one place of a pattern may hold: <c>word</c> exactly, <c>word*</c> what begins so,
/// <c>*word</c> what ends so, <c>word~</c> that word with at most one slip of the pen after its first letter.
/// </summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> exact;
    private readonly string[] beginnings;
    private readonly string[] endings;
    private readonly string[] near;

    public WordSet(IReadOnlyCollection<string> words)
    {
        beginnings = [.. words.Where(word => word.EndsWith('*')).Select(word => word[..^1])];
        endings = [.. words.Where(word => word.StartsWith('*')).Select(word => word[1..])];
        near = [.. words.Where(word => word.EndsWith('~')).Select(word => word[..^1])];
        exact = words.Where(word => word[0] != '*' && word[^1] is not ('*' or '~')).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The letters a matching word can begin with; null when it can be any.</summary>
    public IEnumerable<char>? FirstLetters =>
        endings.Length > 0 ? null : exact.Concat(beginnings).Concat(near).Select(word => word[0]).Distinct();

    public bool Has(string word) =>
        exact.Contains(word)
        || beginnings.Any(begin => word.StartsWith(begin, StringComparison.Ordinal))
        || endings.Any(end => word.EndsWith(end, StringComparison.Ordinal))
        || near.Any(target => IsNear(word, target));

    // One letter more, less, other, or two swapped.
    private static bool IsNear(string word, string target)
    {
        if (word[0] != target[0] || Math.Abs(word.Length - target.Length) > 1)
            return false;
        var (front, shortest) = (0, Math.Min(word.Length, target.Length));
        while (front < shortest && word[front] == target[front])
            front++;
        var restOfWord = word.AsSpan(front);
        var restOfTarget = target.AsSpan(front);
        return (restOfWord.Length - restOfTarget.Length) switch
        {
            1 => restOfWord[1..].SequenceEqual(restOfTarget),
            -1 => restOfTarget[1..].SequenceEqual(restOfWord),
            _ => restOfWord.IsEmpty || restOfWord[1..].SequenceEqual(restOfTarget[1..]) || AreSwapped(restOfWord, restOfTarget),
        };
    }

    private static bool AreSwapped(ReadOnlySpan<char> word, ReadOnlySpan<char> target) =>
        word.Length > 1 && word[0] == target[1] && word[1] == target[0] && word[2..].SequenceEqual(target[2..]);
}
