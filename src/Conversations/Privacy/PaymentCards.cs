namespace Conversations.Privacy;

/// <summary>
/// Finds payment cards: 13 to 19 digits that pass the Luhn check. A number that begins, and is as long, as the cards
/// in use is masked even after a word such as KID, since one reference masked too many costs less than one card stored.
/// Any other number that passes the check is masked unless such a word stands before it.
/// </summary>
internal static class PaymentCards
{
    private const int Shortest = 13;
    private const int Longest = 19;

    // GS1 Norway's prefix of every electricity meter point, 18 digits.
    private const string MeterPoint = "7070575";

    /// <summary>
    /// Those that begin and are as long as the cards in use. They are looked for before identity numbers, which are
    /// shorter and would otherwise be read into the middle of one: 3714 496353 98431.
    /// </summary>
    public static List<Finding> FindIssued(string text) => Find(text, issuedOnly: true);

    /// <summary>All of them.</summary>
    public static List<Finding> Find(string text) => Find(text, issuedOnly: false);

    private static List<Finding> Find(string text, bool issuedOnly)
    {
        var numbers = new NumberText(text);
        var found = new List<Finding>();
        for (var i = 0; i < numbers.Groups.Count; i++)
        {
            if (CardAt(numbers, i, issuedOnly) is not { } window)
                continue;
            found.Add(numbers.Cover(window, RedactionKind.PaymentCard));
            i += window.Groups - 1;
        }
        return found;
    }

    private static NumberWindow? CardAt(NumberText numbers, int group, bool issuedOnly)
    {
        NumberWindow? longest = null;
        var digits = 0;
        for (var i = group; i < numbers.Groups.Count && !numbers.Groups[i].IsMask; i++)
        {
            if (i > group && numbers.Groups[i].Before == Gap.Hard)
                break;
            digits += numbers.Groups[i].Count;
            if (digits > Longest)
                break;
            var window = new NumberWindow(group, i - group + 1, digits);
            if (digits >= Shortest && Luhn.Holds(numbers.Of(window))
                && (IsIssued(numbers, window) || (!issuedOnly && IsUnknownCard(numbers, window))))
                longest = window;
        }
        return longest;
    }

    private static bool IsIssued(NumberText numbers, NumberWindow window) =>
        CardSchemes.Issue(numbers.Of(window))
        && (IsPrinted(numbers, window) || (numbers.StandsAlone(window) && numbers.HasEvenGaps(window)));

    private static bool IsUnknownCard(NumberText numbers, NumberWindow window) =>
        !numbers.Of(window).StartsWith(MeterPoint, StringComparison.Ordinal)
        && IsPrinted(numbers, window)
        && numbers.WordBefore(window) != Word.Reference;

    // As on the card: together, in fours with what is left at the end, or 4-6-4 and 4-6-5.
    private static bool IsPrinted(NumberText numbers, NumberWindow window)
    {
        if (window.Groups == 1 || numbers.IsGrouped(window, 4, 6, 4) || numbers.IsGrouped(window, 4, 6, 5))
            return true;
        for (var i = 0; i < window.Groups - 1; i++)
            if (numbers.Groups[window.FirstGroup + i].Count != 4)
                return false;
        return numbers.Groups[window.FirstGroup + window.Groups - 1].Count <= 4;
    }
}
