namespace Conversations.Privacy;

/// <summary>
/// Finds Norwegian bank account numbers: eleven digits whose last is a modulus 11 check digit, together or written
/// 1234.56.78903, also as an IBAN. After a word such as "konto" the check digit may be wrong.
/// </summary>
internal static class AccountNumbers
{
    private const int Length = 11;
    private const int IbanCheck = 2;

    private static readonly int[] Weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    public static List<Finding> Find(string text)
    {
        var numbers = new NumberText(text);
        var found = new List<Finding>();
        for (var i = 0; i < numbers.Groups.Count; i++)
        {
            if (IbanAt(text, numbers, i, found) is { } iban)
                i += iban.Groups - 1;
            else if (numbers.Window(i, Length, Gap.Dot) is { } window && IsAccount(numbers, window))
            {
                found.Add(numbers.Cover(window, RedactionKind.AccountNumber));
                i += window.Groups - 1;
            }
        }
        return found;
    }

    private static bool IsAccount(NumberText numbers, NumberWindow window)
    {
        var word = numbers.WordBefore(window);
        var together = window.Groups == 1;
        var written = numbers.IsGrouped(window, 4, 2, 5);
        if (!HasCheckDigit(numbers.Of(window)))
            return word == Word.Account && (together || written);
        // A KID may end in the same check digit.
        return written || (together ? word != Word.Reference : word == Word.Account && numbers.StandsAlone(window));
    }

    private static NumberWindow? IbanAt(string text, NumberText numbers, int group, List<Finding> found)
    {
        var start = numbers.Groups[group].IsMask ? 0 : numbers.Start(numbers.Groups[group].First);
        if (start < 2 || !text.AsSpan(start - 2, 2).Equals("NO", StringComparison.OrdinalIgnoreCase)
            || (start > 2 && char.IsLetterOrDigit(text[start - 3]))
            || numbers.Window(group, IbanCheck + Length, Gap.Dot) is not { } window
            || !HasCheckDigit(numbers.Of(window)[IbanCheck..]))
            return null;
        found.Add(numbers.Cover(window, RedactionKind.AccountNumber) with { Start = start - 2 });
        return window;
    }

    private static bool HasCheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = digits[^1] - '0';
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * (digits[i] - '0');
        return sum % 11 == 0 && digits.ContainsAnyExcept('0');
    }
}
