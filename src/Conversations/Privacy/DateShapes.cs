using System.Globalization;

namespace Conversations.Privacy;

/// <summary>Tells eight digits that are a date of our time, 20261122 or 22112026, from a phone number.</summary>
internal static class DateShapes
{
    private const int Earliest = 1900;
    private const int Latest = 2100;

    public static bool IsDate(ReadOnlySpan<char> eightDigits) =>
        IsDate(eightDigits, "yyyyMMdd") || IsDate(eightDigits, "ddMMyyyy");

    private static bool IsDate(ReadOnlySpan<char> digits, string format) =>
        DateOnly.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= Earliest and < Latest;
}
