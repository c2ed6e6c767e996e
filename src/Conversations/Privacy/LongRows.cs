namespace Conversations.Privacy;

/// <summary>
/// Finds identity numbers run together with other digits, where only today's check digits tell a person from a long
/// reference. It goes before <see cref="IdentityNumbers"/>, which reads what is left of the row as numbers of their own.
/// </summary>
internal static class LongRows
{
    private const int Length = IdentityNumberRules.Length;

    public static List<Finding> Find(string text)
    {
        var numbers = new NumberText(text);
        var found = new List<Finding>();
        foreach (var group in numbers.Groups)
        {
            // One digit too many after "fødselsnummer" is taken whole later on.
            var named = group.Count == Length + 1 && numbers.Words.Before(numbers.Start(group.First)) == Word.Identity;
            if (group.Count > Length && !named)
                FindIn(numbers, group, found);
        }
        return found;
    }

    private static void FindIn(NumberText numbers, DigitGroup group, List<Finding> found)
    {
        var end = group.First + group.Count;
        var rest = group.First;
        for (var i = group.First; i + Length <= end; i++)
        {
            var digits = numbers.Of(i, Length);
            if (!IdentityNumberRules.HasDate(digits) || !IdentityNumberRules.HasCheckDigits(digits, todayOnly: true))
                continue;
            FindParted(numbers, rest, i, found);
            found.Add(numbers.Cover(i, Length, RedactionKind.IdentityNumber));
            rest = i + Length;
            i = rest - 1;
        }
        FindParted(numbers, rest, end, found);
    }

    // Eleven digits between zero-width signs: to a program that splits there they are a number by themselves.
    private static void FindParted(NumberText numbers, int from, int to, List<Finding> found)
    {
        var start = from;
        for (var i = from + 1; i <= to; i++)
        {
            if (i < to && !numbers.HasUnseenAfter(i - 1))
                continue;
            if (i - start == Length && IdentityNumberRules.HasDate(numbers.Of(start, Length)))
                found.Add(numbers.Cover(start, Length, RedactionKind.IdentityNumber));
            start = i;
        }
    }
}
