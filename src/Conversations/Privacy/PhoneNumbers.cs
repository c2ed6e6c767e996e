namespace Conversations.Privacy;

/// <summary>
/// Finds phone numbers: eight digits that begin with 2-9, together or grouped as phone numbers are, and any number
/// with a country code. Dates, years, amounts and the numbers of things are left: the nearest word decides.
/// </summary>
internal static class PhoneNumbers
{
    private const int Length = 8;

    public static List<Finding> Find(string text)
    {
        var numbers = new NumberText(text);
        var pairStarts = PairRows.NumberStarts(numbers);
        var found = new List<Finding>();
        for (var i = 0; i < numbers.Groups.Count; i++)
        {
            var group = numbers.Groups[i];
            // What lies within an e-mail address goes with it.
            if (group.IsMask || numbers.Words.IsInEmail(numbers.Start(group.First)))
                continue;
            if (CountryCodes.NumberAt(numbers, i, found) is { } abroad)
                i += abroad.Groups - 1;
            else if (numbers.Window(i, Length, Gap.Dot) is { } window && IsPhone(numbers, window, pairStarts))
            {
                found.Add(WithEmail(numbers, numbers.Cover(window, RedactionKind.Phone)));
                i += window.Groups - 1;
            }
        }
        return found;
    }

    /// <summary>Takes the rest of an e-mail address whose name is the end of the number: 22 22 22 22@eksempel.no.</summary>
    public static Finding WithEmail(NumberText numbers, Finding phone) => phone with { End = numbers.Words.EndOfEmail(phone.End) };

    private static bool IsPhone(NumberText numbers, NumberWindow window, bool[] pairStarts)
    {
        if (numbers.Of(window)[0] is < '2' or > '9' || numbers.WordAfter(window) == Word.Money)
            return false;
        return numbers.WordBefore(window) switch
        {
            Word.Reference or Word.Money or Word.Account => false,
            Word.Phone => !IsWrittenDate(numbers, window),
            _ => window.Groups == 1 ? IsPlain(numbers, window) : IsGroupedAsPhone(numbers, window, pairStarts),
        };
    }

    // Eight digits together, and nothing that says they are something else.
    private static bool IsPlain(NumberText numbers, NumberWindow window)
    {
        var group = numbers.Groups[window.FirstGroup];
        var start = numbers.Start(group.First);
        var end = numbers.End(group.First + Length - 1);
        // 4631-20260012 is a plan.
        return group.Before is not (Gap.None or Gap.Dash or Gap.Dot)
            && !DateShapes.IsDate(numbers.Of(window))
            && !numbers.Words.TouchesLetter(start, end)
            && !numbers.Words.IsInWebAddress(start);
    }

    private static bool IsGroupedAsPhone(NumberText numbers, NumberWindow window, bool[] pairStarts)
    {
        // 22.00-23.30 are hours, 22.11-24.11 days: a phone number keeps to one sign.
        if (!numbers.HasEvenGaps(window))
            return false;
        if (numbers.IsGrouped(window, 3, 2, 3))
            return true;
        if (numbers.IsGrouped(window, 2, 2, 2, 2))
            return pairStarts[window.FirstGroup];
        // 22 345 678 and 2026 2027 are more often an amount and years; a mobile number begins with 4 or 9.
        return numbers.Of(window)[0] is '4' or '9'
            && (numbers.IsGrouped(window, 2, 3, 3) || numbers.IsGrouped(window, 4, 4) || numbers.IsGrouped(window, 3, 5))
            && !numbers.Of(window).EndsWith("000", StringComparison.Ordinal)
            && numbers.HasGap(window, Gap.Blank)
            && numbers.StandsAlone(window);
    }

    private static bool IsWrittenDate(NumberText numbers, NumberWindow window) =>
        window.Groups > 1 && DateShapes.IsDate(numbers.Of(window))
        && (numbers.IsGrouped(window, 2, 2, 4) || numbers.IsGrouped(window, 4, 2, 2));
}
