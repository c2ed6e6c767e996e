namespace KnowledgeBase.Analysis;

/// <summary>The Snowball stem.</summary>
internal sealed class StemTerms : ITermStage
{
    public void Add(Token token, ICollection<Term> terms) =>
        terms.Add(new Term(TermField.Stem, token.Kind == TokenKind.Word ? NorwegianStemmer.Stem(token.Text) : token.Text, token.Weight));
}

/// <summary>A spelling common to nynorsk and bokmål.</summary>
internal sealed class KeyTerms(VarietyKey keys) : ITermStage
{
    public void Add(Token token, ICollection<Term> terms) =>
        terms.Add(new Term(TermField.Key, token.Kind == TokenKind.Word ? keys.Of(token.Text) : token.Text, token.Weight));
}

/// <summary>Stretches of four letters within the word: they meet across compounds, varieties and slips.</summary>
internal sealed class GramTerms : ITermStage
{
    private const int Length = 4;

    public void Add(Token token, ICollection<Term> terms)
    {
        if (token.Kind != TokenKind.Word || token.Text.Length < Length)
            return;
        for (var at = 0; at + Length <= token.Text.Length; at++)
            terms.Add(new Term(TermField.Gram, token.Text.Substring(at, Length), token.Weight));
    }
}

/// <summary>The word as written.</summary>
internal sealed class ExactTerms : ITermStage
{
    public void Add(Token token, ICollection<Term> terms) => terms.Add(new Term(TermField.Exact, token.Text, token.Weight));
}

/// <summary>The stems of the word's counterparts in the other form, for questions only.</summary>
internal sealed class CounterpartTerms(LanguageData language, float weight) : ITermStage
{
    public void Add(Token token, ICollection<Term> terms)
    {
        if (token.Kind != TokenKind.Word || !language.Counterparts.TryGetValue(token.Text, out var forms))
            return;
        var own = NorwegianStemmer.Stem(token.Text);
        foreach (var stem in forms.Select(NorwegianStemmer.Stem).Where(stem => stem != own).Distinct(StringComparer.Ordinal))
            terms.Add(new Term(TermField.Stem, stem, token.Weight * weight));
    }
}

/// <summary>The stems of what a dialect or chat spelling stands for, for questions only; the spelling itself stays.</summary>
internal sealed class VariantTerms(LanguageData language, float weight) : ITermStage
{
    public void Add(Token token, ICollection<Term> terms)
    {
        if (!language.Variants.TryGetValue(token.Text, out var forms))
            return;
        var words = forms.SelectMany(form => form.ToLowerInvariant().Split(' ')).Where(word => !language.Stops.ContainsKey(word));
        foreach (var stem in words.Select(NorwegianStemmer.Stem).Distinct(StringComparer.Ordinal))
            terms.Add(new Term(TermField.Stem, stem, token.Weight * weight));
    }
}

/// <summary>The stems of what public texts call an everyday word, for questions only.</summary>
internal sealed class EverydayTerms(LanguageData language, float weight) : ITermStage
{
    public void Add(Token token, ICollection<Term> terms)
    {
        if (token.Kind != TokenKind.Word || !language.Everyday.TryGetValue(NorwegianStemmer.Stem(token.Text), out var words))
            return;
        foreach (var word in words)
            terms.Add(new Term(TermField.Stem, NorwegianStemmer.Stem(word), token.Weight * weight, IsLoose: true));
    }
}
