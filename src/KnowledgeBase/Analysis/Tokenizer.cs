using System.Text;

namespace KnowledgeBase.Analysis;

/// <summary>Cuts text into words, numbers, e-mail addresses and web addresses, in small letters and NFC.</summary>
internal static class Tokenizer
{
    /// <summary>No word is longer; what follows is cut off.</summary>
    private const int LongestWord = 64;

    public static List<string> Cut(string text)
    {
        var normal = Normalize(text);
        var words = new List<string>();
        var at = 0;
        while (at < normal.Length)
        {
            if (AddressEnd(normal, at) is var address && address > at)
            {
                Add(words, normal[at..address]);
                at = address;
            }
            else if (char.IsLetterOrDigit(normal[at]))
            {
                at = Word(normal, at, words);
            }
            else if (normal[at++] == '§')
            {
                words.Add("§");
            }
        }
        return words;
    }

    // Half a surrogate pair and U+FFFE make Normalize throw; they are replaced first.
    private static string Normalize(string text)
    {
        var sound = text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
        sound = sound.Replace('\uFFFE', ' ').Replace('\uFFFF', ' ');
        return sound.Normalize(NormalizationForm.FormC).ToLowerInvariant().Replace('²', '2').Replace('³', '3');
    }

    private static void Add(List<string> words, string word) => words.Add(word.Length > LongestWord ? word[..LongestWord] : word);

    // "e-post" is one word and its parts; "1 200" and "12,5" stay numbers of their own, "50m2" is 50 and m2.
    private static int Word(string text, int start, List<string> words)
    {
        var at = start;
        while (at < text.Length && IsInside(text, start, at))
            at++;
        var whole = text[start..at].TrimEnd('\'', '’', '-', '.', ',', '–');
        var parts = whole.Split('-', '–', '\'', '’', '/');
        foreach (var part in parts.Where(part => part.Length > 0))
            AddSplit(words, part);
        if (parts.Length == 2 && parts[0].Length is > 0 and <= 3 && char.IsLetter(parts[0][^1]) && parts[1].Length > 0)
            Add(words, parts[0] + parts[1]);
        return at;
    }

    private static bool IsInside(string text, int start, int at)
    {
        if (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark)
            return true;
        if (at == start || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]) || !char.IsLetterOrDigit(text[at - 1]))
            return false;
        return text[at] is '-' or '–' or '\'' or '’' || (text[at] is '.' or ',' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));
    }

    private static void AddSplit(List<string> words, string part)
    {
        var digits = 0;
        while (digits < part.Length && (char.IsDigit(part[digits]) || (digits > 0 && part[digits] is '.' or ',')))
            digits++;
        if (digits == 0 || digits == part.Length)
        {
            Add(words, part);
            return;
        }
        Add(words, part[..digits]);
        Add(words, part[digits..]);
    }

    private static int AddressEnd(string text, int at)
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
