using System.Runtime.InteropServices;
using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>A question as terms of the index.</summary>
/// <param name="Terms">Each term once, with the sum of its weights.</param>
/// <param name="Words">The question's own words that count, with their rarity and the terms that stand for them.</param>
internal sealed record AskedTerms(IReadOnlyList<(int Term, float Weight)> Terms, IReadOnlyList<AskedWord> Words);

/// <summary>One word of a question.</summary>
/// <param name="Rarity">Inverse document frequency of its stem; high for words no text has.</param>
/// <param name="Stems">Terms any of which means that a text covers the word.</param>
/// <param name="Alikes">Terms that cover it in part, best first.</param>
internal sealed record AskedWord(string Text, float Rarity, IReadOnlyList<int> Stems, IReadOnlyList<(int Term, float Likeness)> Alikes)
{
    /// <summary>0..1: how well a text that has some terms covers the word.</summary>
    public float In(Func<int, bool> has)
    {
        foreach (var stem in Stems)
        {
            if (has(stem))
                return 1;
        }
        foreach (var (term, likeness) in Alikes)
        {
            if (has(term))
                return likeness;
        }
        return 0;
    }
}

/// <summary>Turns a question into terms; the work is bounded however long the question is.</summary>
internal sealed class QuestionReader(Analyzer analyzer, TermTable terms, Layer documents, Ranking ranking)
{
    private readonly Compounds compounds = new(terms);
    private readonly LookAlikes lookAlikes = LookAlikes.Build(terms);

    public AskedTerms Read(string question)
    {
        var tokens = analyzer.Tokens(question);
        var words = Rarest(tokens);
        var weights = new Dictionary<int, float>();
        var found = new List<Term>();
        var asked = new List<AskedWord>();
        foreach (var token in words)
        {
            found.Clear();
            analyzer.QuestionTerms(token, found);
            var stems = new List<int>();
            foreach (var term in found)
            {
                var number = terms.Find(term.Field, term.Text);
                if (number < 0)
                    continue;
                CollectionsMarshal.GetValueRefOrAddDefault(weights, number, out _) += term.Weight;
                if (term.Field is TermField.Stem or TermField.Key)
                    stems.Add(number);
            }
            if (token.Weight < 1)
                continue;
            var alikes = LookAlikesOf(token, stems);
            foreach (var (term, likeness) in alikes)
                CollectionsMarshal.GetValueRefOrAddDefault(weights, term, out _) += ranking.ExpansionWeight * likeness * likeness;
            foreach (var part in token.Kind == TokenKind.Word ? compounds.Split(token.Text) : [])
                CollectionsMarshal.GetValueRefOrAddDefault(weights, part, out _) += ranking.CompoundWeight;
            asked.Add(new AskedWord(token.Text, stems.Count == 0 ? documents.Rarity(-1) : stems.Min(documents.Rarity), stems, alikes));
        }
        AddPairs(tokens, weights);
        return new AskedTerms([.. weights.OrderBy(term => term.Key).Select(term => (term.Key, term.Value))], asked);
    }

    private IReadOnlyList<(int Term, float Likeness)> LookAlikesOf(Token token, List<int> known) => token.Kind != TokenKind.Word
        ? []
        : [.. lookAlikes.Of(NorwegianStemmer.Stem(token.Text), ranking.LeastLikeness).Where(alike => !known.Contains(alike.Term))];

    private List<Token> Rarest(List<Token> tokens)
    {
        var different = tokens.DistinctBy(token => token.Text).ToList();
        if (different.Count <= ranking.QuestionWords)
            return different;
        return [.. different.OrderByDescending(Rarity).ThenBy(token => token.Text, StringComparer.Ordinal).Take(ranking.QuestionWords)];
    }

    // A word no text has cannot find anything and goes last.
    private float Rarity(Token token) =>
        terms.Find(TermField.Stem, NorwegianStemmer.Stem(token.Text)) is var term and >= 0 ? documents.Rarity(term) : 0;

    private void AddPairs(List<Token> tokens, Dictionary<int, float> weights)
    {
        for (var at = 1; at < tokens.Count && at < ranking.QuestionWords; at++)
        {
            var pair = terms.Find(TermField.Pair, $"{Analyzer.PairPart(tokens[at - 1])} {Analyzer.PairPart(tokens[at])}");
            if (pair >= 0)
                CollectionsMarshal.GetValueRefOrAddDefault(weights, pair, out _) += Math.Min(tokens[at - 1].Weight, tokens[at].Weight);
        }
    }
}
