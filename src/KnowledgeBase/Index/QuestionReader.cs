using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>Turns a question into terms and marks; the work is bounded however long the question is.</summary>
internal sealed class QuestionReader
{
    private readonly Analyzer analyzer;
    private readonly Lexicon lexicon;
    private readonly Layer documents;
    private readonly Layer passages;
    private readonly Ranking ranking;
    private readonly Compounds compounds;
    private readonly LookAlikes? lookAlikes;
    private readonly Spelling? spelling;
    private readonly Groups wordsByTerm;

    public QuestionReader(Analyzer analyzer, Lexicon lexicon, Layer documents, Layer passages, Ranking ranking)
    {
        (this.analyzer, this.lexicon, this.documents, this.passages, this.ranking) = (analyzer, lexicon, documents, passages, ranking);
        compounds = new Compounds(lexicon.Terms);
        lookAlikes = ranking.Has("lookAlike") ? LookAlikes.Build(lexicon.Terms) : null;
        spelling = ranking.Has("spelling") ? new Spelling(lexicon, documents) : null;
        wordsByTerm = lexicon.WordsByTerm();
    }

    public Asked Read(string question)
    {
        var cut = Tokenizer.Cut(question);
        var tokens = Chosen(analyzer.Tokens(cut));
        var draft = new AskedDraft(lexicon.Terms, wordsByTerm);
        foreach (var token in tokens)
            Add(token, draft);
        if (ranking.Has("joining"))
            Join(tokens, draft);
        return draft.Finish(analyzer.Asked(cut));
    }

    private void Add(Token token, AskedDraft draft)
    {
        draft.Begin(token);
        analyzer.QuestionTerms(token, draft.Found);
        draft.TakeFound();
        if (token.Weight < 1)
            return;
        if (token.Kind == TokenKind.Word)
            Widen(token, draft);
        draft.End(draft.Rarity(documents), draft.Rarity(passages), lexicon.Find(token.Text));
    }

    private void Widen(Token token, AskedDraft draft)
    {
        if (!draft.IsKnown && spelling is not null)
            foreach (var word in spelling.Of(token.Text))
                draft.TakeWord(lexicon.TermsOf(word), ranking.SpellingWeight);
        var stem = NorwegianStemmer.Stem(token.Text);
        if (lookAlikes is not null)
            foreach (var (term, likeness) in lookAlikes.Of(stem, ranking.LeastLikeness))
                draft.TakeAlike(term, ranking.ExpansionWeight * likeness * likeness);
        if (ranking.Has("compound"))
            foreach (var part in compounds.Split(token.Text))
                draft.TakeAlike(part, ranking.CompoundWeight);
    }

    // "barnehage plass", "bygge søknad": what stands apart is looked up as one word too.
    private void Join(List<Token> tokens, AskedDraft draft)
    {
        var word = -1;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Weight < 1)
                continue;
            word++;
            if (at == 0 || tokens[at - 1].Weight < 1 || tokens[at].Kind != TokenKind.Word || tokens[at - 1].Kind != TokenKind.Word)
                continue;
            if (compounds.Join(tokens[at - 1].Text, tokens[at].Text) is >= 0 and var joined)
                draft.TakeJoined(joined, word, ranking.JoinedWeight);
        }
    }

    private List<Token> Chosen(List<Token> tokens)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        tokens.RemoveAll(token => !seen.Add(token.Text));
        if (tokens.Count <= Asked.MostWords)
            return tokens;
        var rarest = tokens.OrderByDescending(Rarity).ThenBy(token => token.Text, StringComparer.Ordinal).Take(Asked.MostWords).ToHashSet();
        return [.. tokens.Where(rarest.Contains)];
    }

    // A word no text has cannot find anything and goes last.
    private float Rarity(Token token) =>
        lexicon.Terms.Find(TermField.Stem, Analyzer.Stem(token)) is var term and >= 0 ? documents.Rarity(term) : 0;
}
