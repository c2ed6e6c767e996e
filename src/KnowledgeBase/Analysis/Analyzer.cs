namespace KnowledgeBase.Analysis;

/// <summary>One step of the chain: what a token is indexed or looked up as.</summary>
internal interface ITermStage
{
    void Add(Token token, ICollection<Term> terms);
}

/// <summary>From text to tokens to terms; the chain is written out in <see cref="ForNorwegian"/>, one line a stage.</summary>
internal sealed class Analyzer(LanguageData language, float signalWeight, IReadOnlyList<ITermStage> indexing, IReadOnlyList<ITermStage> asking)
{
    public static Analyzer ForNorwegian(LanguageData language, float signalWeight, float counterpartWeight)
    {
        var keys = new VarietyKey(language);
        IReadOnlyList<ITermStage> both =
        [
            new StemTerms(),
            new KeyTerms(keys),
            new GramTerms(),
            new ExactTerms(),
        ];
        return new Analyzer(language, signalWeight, both,
        [
            .. both,
            new CounterpartTerms(language, counterpartWeight),
            new VariantTerms(language, counterpartWeight),
        ]);
    }

    /// <summary>The searchable tokens, in order; words without a topic are left out.</summary>
    public List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        foreach (var word in Tokenizer.Cut(text))
            if (Weight(word) is var weight && weight > 0)
                tokens.Add(new Token(word, Kind(word), weight));
        return tokens;
    }

    public void IndexTerms(Token token, ICollection<Term> terms)
    {
        foreach (var stage in indexing)
            stage.Add(token, terms);
    }

    public void QuestionTerms(Token token, ICollection<Term> terms)
    {
        foreach (var stage in asking)
            stage.Add(token, terms);
    }

    /// <summary>A token's part in a pair of neighbours.</summary>
    public static string PairPart(Token token) => token.Kind == TokenKind.Word ? NorwegianStemmer.Stem(token.Text) : token.Text;

    private float Weight(string word) => !language.Stops.TryGetValue(word, out var isSignal) ? 1 : isSignal ? signalWeight : 0;

    private static TokenKind Kind(string word) =>
        char.IsDigit(word[0]) ? TokenKind.Number : word.AsSpan().IndexOfAny('@', ':') >= 0 ? TokenKind.Address : TokenKind.Word;
}
