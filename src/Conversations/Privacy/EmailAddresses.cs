namespace Conversations.Privacy;

/// <summary>
/// Finds e-mail addresses, letters of any language included, by walking out from each @. A mask counts as part of
/// the name before the @, so that nothing is left of an address whose name was a number.
/// </summary>
internal static class EmailAddresses
{
    public static List<Finding> Find(string text)
    {
        var found = new List<Finding>();
        var floor = 0;
        for (var at = NextAt(text, 0); at >= 0; at = NextAt(text, at + 1))
        {
            if (at < floor)
                continue;
            var (start, kind) = NameStart(text, floor, at);
            var end = DomainEnd(text, at + 1);
            if (start == at || end < 0)
                continue;
            while (end < text.Length && IsAt(text[end]) && DomainEnd(text, end + 1) is var next and > 0)
                end = next;
            found.Add(new Finding(start, end, kind));
            floor = end;
        }
        return found;
    }

    private static int NextAt(string text, int from) =>
        from < text.Length ? text.AsSpan(from).IndexOfAny('@', '＠') is var i and >= 0 ? from + i : -1 : -1;

    private static bool IsAt(char c) => c is '@' or '＠';

    // What was found in the name keeps its kind: an identity number is worse to have sent than an address.
    private static (int Start, RedactionKind Kind) NameStart(string text, int floor, int at)
    {
        var start = at;
        var kind = RedactionKind.Email;
        while (start > floor)
        {
            if (text[start - 1] == ']' && Masks.AtEnd(text.AsSpan(floor, start - floor)) is { } masked)
            {
                kind = masked < kind ? masked : kind;
                start -= Masks.Of(masked).Length;
            }
            else if (IsNameCharacter(text[start - 1]))
                start--;
            else
                break;
        }
        while (start < at && text[start] is '.' or '-' or '\'' or '+' or '&')
            start++;
        return (start, kind);
    }

    private static int DomainEnd(string text, int from)
    {
        var end = -1;
        var labelStart = from;
        var labels = 0;
        for (var i = from; i <= text.Length; i++)
        {
            if (i < text.Length && (IsLetterOrDigit(text[i]) || text[i] == '-'))
                continue;
            if (i == labelStart)
                break;
            labels++;
            if (labels > 1 && i - labelStart > 1 && !char.IsDigit(text[labelStart]))
                end = i;
            if (i == text.Length || text[i] != '.')
                break;
            labelStart = i + 1;
        }
        return end;
    }

    private static bool IsNameCharacter(char c) => IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-' or '\'' or '&';

    // A half of a surrogate pair is a letter here: text is well-formed, and so the other half is too.
    private static bool IsLetterOrDigit(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
