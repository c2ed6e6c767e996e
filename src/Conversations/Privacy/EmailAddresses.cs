namespace Conversations.Privacy;

/// <summary>
/// Finds e-mail addresses, letters of any language included, by walking out from each @. A mask within counts as part
/// of the address, so that nothing is left of one whose name was a number; but for a phone number's, which has taken
/// a plus or a bracket with it that parted the two.
/// </summary>
internal static class EmailAddresses
{
    public static List<Finding> Find(string text)
    {
        var found = new List<Finding>();
        var floor = 0;
        for (var at = NextAt(text, 0); at >= 0; at = NextAt(text, at + 1))
        {
            var start = NameStart(text, floor, at);
            var end = DomainEnd(text, at + 1);
            if (end < 0)
                continue;
            // a@b.no.@c.no: what begins where an address ends is part of it, as it would be of the mask.
            if (start == floor && found.Count > 0)
                found[^1] = Longer(text, found[^1], end);
            else if (SkipSigns(text, start, at) is var first && first < at)
                found.Add(Longer(text, new Finding(first, first, RedactionKind.Email), end));
            else
                continue;
            floor = end;
        }
        return found;
    }

    private static int NextAt(string text, int from) =>
        from < text.Length ? text.AsSpan(from).IndexOfAny('@', '＠') is var i and >= 0 ? from + i : -1 : -1;

    // What was found within it keeps its kind: an identity number is worse to have sent than an address.
    private static Finding Longer(string text, Finding address, int end)
    {
        var kind = address.Kind;
        for (var i = address.End; i < end; i++)
            if (text[i] == '[' && Masks.At(text.AsSpan(i)) is { } masked && masked < kind)
                kind = masked;
        return new Finding(address.Start, end, kind);
    }

    private static int NameStart(string text, int floor, int at)
    {
        var start = at;
        while (start > floor)
        {
            if (text[start - 1] == ']' && Masks.AtEnd(text.AsSpan(floor, start - floor)) is { } masked and not RedactionKind.Phone)
                start -= Masks.Of(masked).Length;
            else if (IsNameCharacter(text[start - 1]))
                start--;
            else
                break;
        }
        return start;
    }

    private static int SkipSigns(string text, int start, int at)
    {
        while (start < at && text[start] is '.' or '-' or '\'' or '+' or '&')
            start++;
        return start;
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
            if (i < text.Length && text[i] == '[' && Masks.At(text.AsSpan(i)) is { } masked and not RedactionKind.Phone)
            {
                i += Masks.Of(masked).Length - 1;
                continue;
            }
            if (i == labelStart)
                break;
            labels++;
            if (labels > 1 && i - labelStart > 1 && text[labelStart] != '[' && !char.IsDigit(text[labelStart]))
                end = from + text.AsSpan(from, i - from).TrimEnd('-').Length;
            if (i == text.Length || text[i] != '.')
                break;
            labelStart = i + 1;
        }
        return end;
    }

    private static bool IsNameCharacter(char c) => IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-' or '\'' or '&';

    // A half of a surrogate pair is a letter here: text is well-formed, and so the other half is too. What is not seen
    // belongs to the address, as it belongs to a number: an address never ends in the middle of one.
    private static bool IsLetterOrDigit(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Gaps.IsUnseen(char.GetUnicodeCategory(c));
}
