namespace KnowledgeBase.Analysis;

/// <summary>One step of the chain: what a token is indexed or looked up as.</summary>
internal interface ITermStage
{
    void Add(Token token, ICollection<Term> terms);
}

/// <summary>What words weigh beside an ordinary word's 1.</summary>
/// <param name="Signal">Question words and the like.</param>
/// <param name="Counterpart">A word's counterpart in the other form.</param>
/// <param name="Everyday">What public texts call an everyday word.</param>
internal sealed record Weighing(float Signal, float Counterpart, float Everyday);

/// <summary>From text to tokens to terms; the chain is written out in <see cref="ForNorwegian"/>, one line a stage.</summary>
internal sealed class Analyzer(LanguageData language, float signalWeight, IReadOnlyList<ITermStage> indexing, IReadOnlyList<ITermStage> asking)
{
    /// <param name="off">Names of stages to leave out, for measuring what each is worth.</param>
    public static Analyzer ForNorwegian(LanguageData language, Weighing weighing, IReadOnlySet<string>? off = null)
    {
        var keys = new VarietyKey(language);
        (string Name, ITermStage Stage)[] both =
        [
            ("stem", new StemTerms()),
            ("key", new KeyTerms(keys)),
            ("gram", new GramTerms()),
            ("exact", new ExactTerms()),
        ];
        (string Name, ITermStage Stage)[] asking =
        [
            .. both,
            ("counterpart", new CounterpartTerms(language, weighing.Counterpart)),
            ("variant", new VariantTerms(language, weighing.Counterpart)),
            ("everyday", new EverydayTerms(language, weighing.Everyday)),
        ];
        return new Analyzer(language, weighing.Signal, On(both, off), On(asking, off));
    }

    /// <summary>The searchable tokens, in order; words without a topic are left out.</summary>
    public List<Token> Tokens(string text) => Tokens(Tokenizer.Cut(text));

    public List<Token> Tokens(List<CutWord> words)
    {
        var tokens = new List<Token>(words.Count);
        var before = "";
        foreach (var word in words)
        {
            if (Weight(word.Text) is var weight && weight > 0)
                tokens.Add(new Token(word.Text, Kind(word.Text), weight, word.Line, language.AnswerKinds.Shown(word, before)));
            before = word.Text;
        }
        return tokens;
    }

    /// <summary>What a question asks for.</summary>
    public AnswerKind Asked(List<CutWord> question) => language.AnswerKinds.Asked(question);

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

    /// <summary>What a token is compared by outside the index.</summary>
    public static string Stem(Token token) => token.Kind == TokenKind.Word ? NorwegianStemmer.Stem(token.Text) : token.Text;

    private float Weight(string word) => !language.Stops.TryGetValue(word, out var isSignal) ? 1 : isSignal ? signalWeight : 0;

    private static TokenKind Kind(string word) =>
        char.IsDigit(word[0]) ? TokenKind.Number : word.AsSpan().IndexOfAny('@', ':') >= 0 ? TokenKind.Address : TokenKind.Word;

    private static ITermStage[] On((string Name, ITermStage Stage)[] stages, IReadOnlySet<string>? off) =>
        [.. stages.Where(stage => off?.Contains(stage.Name) != true).Select(stage => stage.Stage)];
}
