namespace Conversations.Privacy;

/// <summary>
/// What makes eleven digits a Norwegian identity number, DDMMYYIIIKK: fødselsnummer, D-number (day + 40), H-number
/// (month + 40), synthetic ones (month + 80, + 65, + 60) and their combinations. Source: Skatteetaten, with the
/// control rule that holds from 2032.
/// </summary>
internal static class IdentityNumberRules
{
    public const int Length = 11;

    private const int DNumberDay = 40;

    // 0: as issued. 60 and 65: test numbers made by Nav. 80: Tenor.
    private static readonly int[] AddedToMonth = [0, 40, 60, 65, 80];

    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];

    private static readonly int[] SecondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>The first six digits are a day that exists, once what was added is taken off.</summary>
    public static bool HasDate(ReadOnlySpan<char> digits)
    {
        var day = TwoDigits(digits);
        if (day > DNumberDay)
            day -= DNumberDay;
        var written = TwoDigits(digits[2..]);
        var year = TwoDigits(digits[4..]);
        return Array.Exists(AddedToMonth, added => IsDay(day, written - added, year));
    }

    /// <summary>The check digits hold, by today's rule or, unless told otherwise, by the one from 2032.</summary>
    public static bool HasCheckDigits(ReadOnlySpan<char> digits, bool todayOnly = false)
    {
        var first = (Sum(digits, FirstWeights) + (digits[9] - '0')) % 11;
        var second = (Sum(digits, SecondWeights) + (digits[10] - '0')) % 11;
        // From 2032 the first sum may leave 0 to 3.
        return second == 0 && first <= (todayOnly ? 0 : 3);
    }

    // The century is not known; 00 was a leap year in 2000.
    private static bool IsDay(int day, int month, int year) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000 + year, month);

    private static int TwoDigits(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    private static int Sum(ReadOnlySpan<char> digits, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * (digits[i] - '0');
        return sum;
    }
}
