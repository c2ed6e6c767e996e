namespace Conversations.Privacy;

/// <summary>The check of ISO/IEC 7812: every second digit from the right doubled, the sum of digits divisible by ten.</summary>
internal static class Luhn
{
    public static bool Holds(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1)
                digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }
        // A row of zeros passes and is nobody's card.
        return sum > 0 && sum % 10 == 0;
    }
}
