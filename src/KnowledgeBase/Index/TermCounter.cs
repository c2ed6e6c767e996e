using System.Runtime.InteropServices;
using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>Counts the terms of token lists; each different word is analysed once.</summary>
internal sealed class TermCounter(Analyzer analyzer)
{
    private readonly Dictionary<string, int[]> termsOf = new(StringComparer.Ordinal);

    public TermTable Terms { get; } = new();

    public void Add(List<Token> tokens, Dictionary<int, int> counts)
    {
        var previous = "";
        foreach (var token in tokens)
        {
            foreach (var term in TermsOf(token))
                CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
            var stem = Analyzer.PairPart(token);
            if (previous.Length > 0)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, Terms.Intern(TermField.Pair, $"{previous} {stem}"), out _)++;
            previous = stem;
        }
    }

    /// <summary>The numbers of everything a token is indexed as.</summary>
    public int[] TermsOf(Token token)
    {
        if (termsOf.TryGetValue(token.Text, out var known))
            return known;
        var terms = new List<Term>();
        analyzer.IndexTerms(token, terms);
        return termsOf[token.Text] = [.. terms.Select(term => Terms.Intern(term.Field, term.Text))];
    }
}
