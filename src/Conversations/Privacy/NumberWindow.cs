using System.Runtime.InteropServices;

namespace Conversations.Privacy;

/// <summary>Whole groups side by side, read as one number.</summary>
/// <param name="FirstGroup">Index of the first group.</param>
/// <param name="Groups">How many groups.</param>
/// <param name="Digits">How many digits in all.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberWindow(int FirstGroup, int Groups, int Digits);

internal static class NumberWindows
{
    /// <summary>The window of exactly so many digits that begins with this group, or null when none does.</summary>
    public static NumberWindow? Window(this NumberText numbers, int firstGroup, int digits, Gap widest = Gap.Loose)
    {
        var sum = 0;
        for (var i = firstGroup; i < numbers.Groups.Count; i++)
        {
            var group = numbers.Groups[i];
            if (group.IsMask || (i > firstGroup && group.Before > widest))
                return null;
            sum += group.Count;
            if (sum == digits)
                return new NumberWindow(firstGroup, i - firstGroup + 1, digits);
            if (sum > digits)
                return null;
        }
        return null;
    }

    public static ReadOnlySpan<char> Of(this NumberText numbers, NumberWindow window) =>
        numbers.Of(numbers.Groups[window.FirstGroup].First, window.Digits);

    public static Finding Cover(this NumberText numbers, NumberWindow window, RedactionKind kind) =>
        numbers.Cover(numbers.Groups[window.FirstGroup].First, window.Digits, kind);

    public static Word WordBefore(this NumberText numbers, NumberWindow window) =>
        numbers.Words.Before(numbers.Start(numbers.Groups[window.FirstGroup].First));

    public static Word WordAfter(this NumberText numbers, NumberWindow window) =>
        numbers.Words.After(numbers.End(numbers.Groups[window.FirstGroup].First + window.Digits - 1));

    /// <summary>No other number, nor a mask, stands right beside it.</summary>
    public static bool StandsAlone(this NumberText numbers, NumberWindow window)
    {
        var next = window.FirstGroup + window.Groups;
        return !numbers.Groups[window.FirstGroup].Before.Attaches()
            && (next == numbers.Groups.Count || !numbers.Groups[next].Before.Attaches());
    }

    /// <summary>Whether the groups have these sizes.</summary>
    public static bool IsGrouped(this NumberText numbers, NumberWindow window, params ReadOnlySpan<int> sizes)
    {
        if (sizes.Length != window.Groups)
            return false;
        for (var i = 0; i < sizes.Length; i++)
            if (numbers.Groups[window.FirstGroup + i].Count != sizes[i])
                return false;
        return true;
    }

    public static bool HasGap(this NumberText numbers, NumberWindow window, Gap gap)
    {
        for (var i = 1; i < window.Groups; i++)
            if (numbers.Groups[window.FirstGroup + i].Before == gap)
                return true;
        return false;
    }

    /// <summary>The same kind of gap between all groups.</summary>
    public static bool HasEvenGaps(this NumberText numbers, NumberWindow window)
    {
        for (var i = 2; i < window.Groups; i++)
            if (numbers.Groups[window.FirstGroup + i].Before != numbers.Groups[window.FirstGroup + 1].Before)
                return false;
        return true;
    }
}
