namespace Conversations.Privacy;

/// <summary>
/// Finds identity numbers however they are spaced. Check digits prove a number in any grouping; a valid date is enough
/// when the digits stand together or are grouped as people group them, since a mistyped number is still a person.
/// </summary>
internal static class IdentityNumbers
{
    private const int Length = IdentityNumberRules.Length;
    private const int PersonalPart = 5;

    /// <summary>Those that begin and end where groups of digits do.</summary>
    public static List<Finding> Find(string text)
    {
        var numbers = new NumberText(text);
        var taken = new bool[numbers.Groups.Count];
        var found = new List<Finding>();
        // Proven ones first, so that a look-alike to the left cannot take half of one.
        Take(numbers, taken, found, Proven);
        Take(numbers, taken, found, Dated);
        Take(numbers, taken, found, Named);
        Take(numbers, taken, found, NamedInPart);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static void Take(
        NumberText numbers, bool[] taken, List<Finding> found, Func<NumberText, int, NumberWindow?> look)
    {
        for (var i = 0; i < taken.Length; i++)
        {
            if (look(numbers, i) is not { } window || taken.AsSpan(i, window.Groups).Contains(true))
                continue;
            taken.AsSpan(i, window.Groups).Fill(true);
            found.Add(numbers.Cover(window, RedactionKind.IdentityNumber));
        }
    }

    private static NumberWindow? Proven(NumberText numbers, int group) =>
        numbers.Window(group, Length) is { } window
        && IdentityNumberRules.HasDate(numbers.Of(window)) && IdentityNumberRules.HasCheckDigits(numbers.Of(window))
            ? window
            : null;

    private static NumberWindow? Dated(NumberText numbers, int group) =>
        numbers.Window(group, Length, Gap.Line) is { } window
        && IdentityNumberRules.HasDate(numbers.Of(window))
        && (window.Groups == 1 || (IsLikely(numbers, window) && numbers.WordAfter(window) != Word.Money))
            ? window
            : null;

    private static bool IsLikely(NumberText numbers, NumberWindow window) =>
        numbers.IsGrouped(window, 6, 5) || numbers.IsGrouped(window, 2, 2, 2, 5)
        || (numbers.StandsAlone(window) && !LooksLikeSomethingElse(numbers, window));

    private static bool LooksLikeSomethingElse(NumberText numbers, NumberWindow window) =>
        numbers.HasGap(window, Gap.Line)
        // 4631-12/345/0/0: municipality, farm and holding.
        || numbers.HasGap(window, Gap.Slash)
        // 10 100 000 000: an amount.
        || numbers.IsGrouped(window, 2, 3, 3, 3)
        // 22.11.2026 101, and regulation 2010-03-26-488.
        || numbers.IsGrouped(window, 2, 2, 4, 3) || numbers.IsGrouped(window, 4, 2, 2, 3)
        // +46 70 123 45 67
        || numbers.Words.CharacterBefore(numbers.Start(numbers.Groups[window.FirstGroup].First)) == '+'
        || numbers.WordBefore(window) is Word.Reference or Word.Money;

    // Eleven digits that the word before says are one, whatever their date.
    private static NumberWindow? Named(NumberText numbers, int group) =>
        numbers.Window(group, Length, Gap.Dot) is { } window && numbers.WordBefore(window) == Word.Identity ? window : null;

    // "personnummer 10001", and one digit too few or too many, as it is most often mistyped.
    private static NumberWindow? NamedInPart(NumberText numbers, int group)
    {
        var together = numbers.Groups[group].Count;
        var window = new NumberWindow(group, 1, together);
        return together is PersonalPart or Length - 1 or Length + 1
            && !numbers.Of(window).StartsWith("0047", StringComparison.Ordinal)
            && numbers.WordBefore(window) == Word.Identity
                ? window
                : null;
    }
}
