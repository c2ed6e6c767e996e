using System.Globalization;
using System.Text;

namespace Bot.Turns.Detectors;

/// <summary>One word or number of a text, in lower case, with its place in the original.</summary>
/// <param name="Start">Index of its first character in the text as it was written.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Sentence">Number of the sentence it stands in, from 0.</param>
/// <param name="AfterComma">Whether a comma stands between it and the word before.</param>
internal readonly record struct Token(string Text, int Start, int End, int Sentence, bool AfterComma);

/// <summary>Cuts a text into <see cref="Token"/>s. One pass, linear in the length; never throws on any string.</summary>
internal static class Tokens
{
    private const string SentenceEnds = ".!?;:\n";
    private const string Vowels = "aeiouyæøå";

    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var (sentence, comma) = (0, false);
        for (var at = 0; at < text.Length;)
        {
            var end = WordEnd(text, at);
            if (end > at)
            {
                tokens.Add(new Token(Plain(text, at, end), at, end, sentence, comma));
                (at, comma) = (end, false);
                continue;
            }
            if (SentenceEnds.Contains(text[at]))
                sentence++;
            comma |= text[at] == ',';
            at++;
        }
        return tokens;
    }

    private static int WordEnd(string text, int at)
    {
        if (!IsLetterOrDigit(text[at]))
            return at;
        var end = at + 1;
        while (end < text.Length && (IsLetterOrDigit(text[end]) || JoinsWord(text, end)))
            end++;
        return end;
    }

    // Surrogates are in no letter category, so what is left can always be normalized.
    private static bool IsLetterOrDigit(char c) =>
        char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    // can't, I’m
    private static bool JoinsWord(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static string Plain(string text, int start, int end)
    {
        var word = text[start..end].Normalize(NormalizationForm.FormC);
        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
            if (c is not ('\'' or '’'))
                plain.Append(char.ToLowerInvariant(c));
        return Unstretched(plain.ToString());
    }

    // heeei -> hei, takkkk -> takk, brennner -> brenner
    private static string Unstretched(string word)
    {
        var kept = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var run = at + 1;
            while (run < word.Length && word[run] == word[at])
                run++;
            var length = run - at;
            if (length > 2 && char.IsLetter(word[at]))
                length = Vowels.Contains(word[at]) ? 1 : 2;
            kept.Append(word[at], length);
            at = run;
        }
        return kept.ToString();
    }
}
