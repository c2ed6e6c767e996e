namespace Bot.Turns.Detectors;

/// <summary>
/// Words written with at most one slip of the pen: a letter more, less or other, or two neighbours swapped.
/// The first letter is always right, so that a matcher can look words up by it.
/// </summary>
internal static class Slip
{
    public static bool IsNear(ReadOnlySpan<char> word, ReadOnlySpan<char> target)
    {
        if (word[0] != target[0] || Math.Abs(word.Length - target.Length) > 1)
            return false;
        var same = word.CommonPrefixLength(target);
        var restOfWord = word[same..];
        var restOfTarget = target[same..];
        return (restOfWord.Length - restOfTarget.Length) switch
        {
            1 => restOfWord[1..].SequenceEqual(restOfTarget),
            -1 => restOfTarget[1..].SequenceEqual(restOfWord),
            _ => restOfWord.IsEmpty || restOfWord[1..].SequenceEqual(restOfTarget[1..]) || AreSwapped(restOfWord, restOfTarget),
        };
    }

    /// <summary>Whether a word begins with the target, give or take one slip.</summary>
    public static bool BeginsNear(ReadOnlySpan<char> word, ReadOnlySpan<char> target)
    {
        for (var length = target.Length - 1; length <= target.Length + 1 && length <= word.Length; length++)
            if (IsNear(word[..length], target))
                return true;
        return false;
    }

    private static bool AreSwapped(ReadOnlySpan<char> word, ReadOnlySpan<char> target) =>
        word.Length > 1 && word[0] == target[1] && word[1] == target[0] && word[2..].SequenceEqual(target[2..]);
}
