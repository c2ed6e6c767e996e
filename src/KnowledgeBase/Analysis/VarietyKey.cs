using System.Text;

namespace KnowledgeBase.Analysis;

/// <summary>One spelling for what nynorsk and bokmål write differently; light, so that different words stay apart.</summary>
internal sealed class VarietyKey(LanguageData language)
{
    private static readonly (string From, string To)[] Letters =
    [
        ("hv", "kv"), ("kj", "k"), ("gj", "g"), ("øy", "ø"), ("au", "ø"), ("ei", "e"), ("lig", "leg"), ("gt", "gd"),
    ];

    public string Of(string word)
    {
        var nynorsk = language.ToNynorsk.GetValueOrDefault(word) ?? ReplaceRoot(word);
        return Letters.Aggregate(NorwegianStemmer.Stem(Unaccented(nynorsk)), (key, rule) => key.Replace(rule.From, rule.To, StringComparison.Ordinal));
    }

    private string ReplaceRoot(string word)
    {
        foreach (var (bokmal, nynorsk) in language.Roots)
        {
            if (bokmal.Length > 3 ? word.Contains(bokmal, StringComparison.Ordinal) : word.StartsWith(bokmal, StringComparison.Ordinal))
                return word.Replace(bokmal, nynorsk, StringComparison.Ordinal);
        }
        return word;
    }

    // é, ò and ü lose their marks; æ, ø and å are letters of their own.
    private static string Unaccented(string word)
    {
        if (!word.Any(c => c > 127 && c is not ('æ' or 'ø' or 'å')))
            return word;
        var kept = new StringBuilder(word.Length);
        foreach (var c in word)
            kept.Append(c is 'æ' or 'ø' or 'å' || char.IsSurrogate(c) ? c : c.ToString().Normalize(NormalizationForm.FormD)[0]);
        return kept.ToString();
    }
}
