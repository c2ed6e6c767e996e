namespace Conversations.Privacy;

/// <summary>
/// Finds phone numbers with a country code: +47, 0047 or a bare 47 before eight digits, and any country's after + or 00
/// (E.164: at most fifteen digits).
/// </summary>
internal static class CountryCodes
{
    private const string Norway = "47";
    private const int Domestic = 8;
    private const int Shortest = 8;
    private const int Longest = 15;

    public static NumberWindow? NumberAt(NumberText numbers, int group, List<Finding> found)
    {
        var start = numbers.Start(numbers.Groups[group].First);
        var plus = numbers.Words.CharacterBefore(start) is '+' or '＋';
        var window = plus ? International(numbers, group, "") : International(numbers, group, "00") ?? Bare(numbers, group);
        if (window is not { } number || numbers.WordAfter(number) == Word.Money)
            return null;
        var finding = numbers.Cover(number, RedactionKind.Phone);
        if (plus)
            finding = finding with { Start = IsInBrackets(numbers, number, start) ? start - 2 : start - 1 };
        found.Add(PhoneNumbers.WithEmail(numbers, finding));
        return number;
    }

    private static NumberWindow? International(NumberText numbers, int group, string prefix)
    {
        var first = numbers.Groups[group].First;
        var available = Math.Min(numbers.Digits.Length - first, prefix.Length + Norway.Length);
        var begin = numbers.Of(first, available);
        if (!begin.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        if (begin[prefix.Length..].SequenceEqual(Norway))
            return numbers.Window(group, prefix.Length + Norway.Length + Domestic);
        // Without a plus the code must stand by itself: a meter's reading begins with 00 too.
        if (prefix.Length > 0 && numbers.Groups[group].Count is not (4 or 5))
            return null;
        for (var digits = Longest; digits >= Shortest; digits--)
            if (numbers.Window(group, prefix.Length + digits, Gap.Dash) is { } window
                && numbers.StandsAlone(window)
                && numbers.Of(window)[prefix.Length] != '0')
                return window;
        return null;
    }

    private static NumberWindow? Bare(NumberText numbers, int group) =>
        numbers.Groups[group].Count is 2 or (2 + Domestic)
        && numbers.Window(group, Norway.Length + Domestic, Gap.Dash) is { } window
        && numbers.Of(window).StartsWith(Norway, StringComparison.Ordinal)
        && numbers.Of(window)[2] is >= '2' and <= '9'
        && numbers.StandsAlone(window)
        && numbers.WordBefore(window) is not (Word.Reference or Word.Money or Word.Account)
            ? window
            : null;

    // (+47) 22 22 22 22
    private static bool IsInBrackets(NumberText numbers, NumberWindow window, int start) =>
        window.Groups > 1
        && numbers.Words.CharacterBefore(start - 1) == '('
        && numbers.Groups[window.FirstGroup + 1].Before == Gap.Loose;
}
