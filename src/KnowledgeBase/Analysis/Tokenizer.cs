using System.Text;

namespace KnowledgeBase.Analysis;

/// <summary>A word as it was cut out, in small letters.</summary>
/// <param name="IsCapital">It was written with a capital letter and does not begin its sentence.</param>
/// <param name="Line">Number of the sentence, from 0.</param>
internal readonly record struct CutWord(string Text, bool IsCapital, int Line);

/// <summary>Cuts text into words, numbers, e-mail addresses and web addresses, in small letters and NFC.</summary>
internal ref struct Tokenizer
{
    /// <summary>No word is longer; what follows is cut off.</summary>
    private const int LongestWord = 64;

    private readonly string written;
    private readonly string text;
    private readonly List<CutWord> words = [];
    private int line;
    private bool beginsLine = true;

    private Tokenizer(string text)
    {
        written = Normal(text);
        this.text = written.ToLowerInvariant();
    }

    public static List<CutWord> Cut(string text)
    {
        var cutter = new Tokenizer(text);
        cutter.Run();
        return cutter.words;
    }

    private void Run()
    {
        for (var at = 0; at < text.Length;)
        {
            if (AddressEnd(at) is var address && address > at)
            {
                Add(text[at..address], isCapital: false);
                at = address;
            }
            else if (char.IsLetterOrDigit(text[at]))
            {
                at = Word(at);
            }
            else
            {
                if (text[at] == '§')
                    Add("§", isCapital: false);
                else if (EndsSentence(at))
                    (line, beginsLine) = (line + 1, true);
                at++;
            }
        }
    }

    // Half a surrogate pair and U+FFFE make Normalize throw; they are replaced first.
    private static string Normal(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        var sound = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
        return sound.Replace('\uFFFE', ' ').Replace('\uFFFF', ' ').Normalize(NormalizationForm.FormC).Replace('²', '2').Replace('³', '3');
    }

    // "kl. 9" and "f.eks. ein" go on; a new line always ends what was before it.
    private readonly bool EndsSentence(int at)
    {
        if (text[at] == '\n')
            return true;
        if (text[at] is not ('.' or '!' or '?') || at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]))
            return false;
        var next = at + 1;
        while (next < text.Length && !char.IsLetterOrDigit(written[next]))
            next++;
        return text[at] != '.' || next >= text.Length || char.IsUpper(written[next]);
    }

    private void Add(string word, bool isCapital)
    {
        words.Add(new CutWord(word.Length > LongestWord ? word[..LongestWord] : word, isCapital, line));
        beginsLine = false;
    }

    // "e-post" is one word and its parts; "1 200" and "12,5" stay numbers of their own, "50m2" is 50 and m2.
    private int Word(int start)
    {
        var at = start;
        while (at < text.Length && IsInside(start, at))
            at++;
        var isCapital = !beginsLine && char.IsUpper(written[start]);
        var whole = text[start..at].TrimEnd('\'', '’', '-', '.', ',', '–');
        if (whole.AsSpan().IndexOfAny("-–'’/") < 0)
        {
            AddSplit(whole, isCapital);
            return at;
        }
        var parts = whole.Split('-', '–', '\'', '’', '/');
        foreach (var part in parts)
            AddSplit(part, isCapital);
        if (parts.Length == 2 && parts[0].Length is > 0 and <= 3 && char.IsLetter(parts[0][^1]) && parts[1].Length > 0)
            Add(parts[0] + parts[1], isCapital);
        return at;
    }

    private readonly bool IsInside(int start, int at)
    {
        if (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark)
            return true;
        if (at == start || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]) || !char.IsLetterOrDigit(text[at - 1]))
            return false;
        return text[at] is '-' or '–' or '\'' or '’' || (text[at] is '.' or ',' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));
    }

    private void AddSplit(string part, bool isCapital)
    {
        var digits = 0;
        while (digits < part.Length && (char.IsDigit(part[digits]) || (digits > 0 && part[digits] is '.' or ',')))
            digits++;
        if (digits > 0)
            Add(part[..digits], isCapital);
        if (digits < part.Length)
            Add(part[digits..], isCapital);
    }

    private readonly int AddressEnd(int at)
    {
        if (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '<' or '['))
            return at;
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')' or '<' or '>' or '[' or ']'))
            end++;
        var span = text.AsSpan(at, end - at).TrimEnd(".,;:!?");
        var isWeb = span.StartsWith("http://", StringComparison.Ordinal) || span.StartsWith("https://", StringComparison.Ordinal) || span.StartsWith("www.", StringComparison.Ordinal);
        var sign = span.IndexOf('@');
        var isMail = sign > 0 && span[(sign + 1)..].Contains('.') && span[(sign + 1)..].IndexOf('@') < 0;
        return isWeb || isMail ? at + span.Length : at;
    }
}
