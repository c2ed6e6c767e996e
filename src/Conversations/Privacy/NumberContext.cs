namespace Conversations.Privacy;

/// <summary>
/// The words around a number. Looking stops at other numbers, masks and e-mail addresses, so that masking one thing
/// never changes how the next is read.
/// </summary>
internal sealed class NumberContext
{
    private const int WordsBack = 5;
    private const int SignsBetween = 6;
    private const int LongestWord = 30;
    private const int LongestAddress = 200;

    private const string Blanks = " \t\u00A0\u2009\u202F";

    // Never in well-formed text.
    private const char Blot = '\uFFFF';

    // Addresses are blotted out in place, so that the length is kept.
    private readonly string _text;

    public NumberContext(string text) => _text = BlotOut(text);

    /// <summary>What the words before this place say; the nearest that says anything decides.</summary>
    public Word Before(int place)
    {
        for (var words = 0; words < WordsBack; words++)
        {
            var end = place;
            while (end > 0 && place - end < SignsBetween && IsSign(_text[end - 1]))
                end--;
            var start = end;
            while (start > 0 && end - start < LongestWord && char.IsLetter(_text[start - 1]))
                start--;
            if (start == end)
                return Word.None;
            var meaning = ContextWords.MeaningOf(_text[start..end]);
            if (meaning != Word.Connector)
                return meaning;
            place = start;
        }
        return Word.None;
    }

    /// <summary>What stands right after this place says: a word, a per cent sign, ",-" or the decimals of an amount.</summary>
    public Word After(int place)
    {
        var rest = _text.AsSpan(place, Math.Min(LongestWord, _text.Length - place));
        if (rest.StartsWith("%") || rest.StartsWith(",-") || HasDecimals(rest))
            return Word.Money;
        rest = rest.TrimStart(Blanks);
        var end = 0;
        while (end < rest.Length && char.IsLetter(rest[end]))
            end++;
        return end == 0 ? Word.None : ContextWords.MeaningOf(rest[..end].ToString());
    }

    /// <summary>Part of an e-mail address.</summary>
    public bool IsInEmail(int place) => _text[place] == Blot;

    /// <summary>Where the e-mail address that reaches over this place ends; the place itself when none does.</summary>
    public int EndOfEmail(int place)
    {
        while (place > 0 && place < _text.Length && _text[place - 1] == Blot && _text[place] == Blot)
            place++;
        return place;
    }

    /// <summary>Part of a word, such as a serial number.</summary>
    public bool TouchesLetter(int start, int end) =>
        (start > 0 && char.IsLetter(_text[start - 1])) || (end < _text.Length && char.IsLetter(_text[end]));

    /// <summary>Part of a web address, where a number names a page or a case.</summary>
    public bool IsInWebAddress(int place)
    {
        var start = place;
        while (start > 0 && place - start < LongestAddress && !char.IsWhiteSpace(_text[start - 1]) && _text[start - 1] is not (']' or Blot))
            start--;
        var before = _text.AsSpan(start, place - start);
        return before.Contains("://", StringComparison.Ordinal) || before.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    public char CharacterBefore(int place) => place > 0 ? _text[place - 1] : '\0';

    // "45 222 222,50" but not "45 22 22 22,41 22 33 44".
    private static bool HasDecimals(ReadOnlySpan<char> rest) =>
        rest.Length > 2 && rest[0] == ',' && char.IsDigit(rest[1]) && char.IsDigit(rest[2])
        && (rest.Length == 3 || !char.IsDigit(rest[3]))
        && (rest.Length < 5 || !char.IsWhiteSpace(rest[3]) || !char.IsDigit(rest[4]));

    private static bool IsSign(char c) =>
        !char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && c is not ('[' or ']' or '?' or '!' or Blot);

    private static string BlotOut(string text)
    {
        var addresses = EmailAddresses.Find(text);
        if (addresses.Count == 0)
            return text;
        var blotted = text.ToCharArray();
        foreach (var address in addresses)
            Array.Fill(blotted, Blot, address.Start, address.End - address.Start);
        return new string(blotted);
    }
}
