using System.Globalization;

namespace Conversations.Privacy;

/// <summary>The first digits and lengths of the cards in use (ISO/IEC 7812 issuer ranges, as the schemes publish them).</summary>
internal static class CardSchemes
{
    private static readonly (int From, int To, int[] Lengths)[] Ranges =
    [
        // Visa.
        (4000, 4999, [13, 16, 19]),
        // Mastercard.
        (5100, 5599, [16]),
        (2221, 2720, [16]),
        // American Express.
        (3400, 3499, [15]),
        (3700, 3799, [15]),
        // Diners.
        (3000, 3059, [14, 16, 17, 18, 19]),
        (3095, 3095, [14, 16, 17, 18, 19]),
        (3600, 3699, [14, 16, 17, 18, 19]),
        (3800, 3999, [14, 16, 17, 18, 19]),
        // JCB.
        (3528, 3589, [16, 17, 18, 19]),
        // Discover, UnionPay, Maestro.
        (5000, 5099, [13, 14, 15, 16, 17, 18, 19]),
        (5600, 6999, [13, 14, 15, 16, 17, 18, 19]),
        (8100, 8171, [16, 17, 18, 19]),
    ];

    public static bool Issue(ReadOnlySpan<char> card)
    {
        var first = int.Parse(card[..4], NumberStyles.None, CultureInfo.InvariantCulture);
        foreach (var range in Ranges)
            if (first >= range.From && first <= range.To && Array.IndexOf(range.Lengths, card.Length) >= 0)
                return true;
        return false;
    }
}
