using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>A passage's title and heading as terms.</summary>
/// <param name="Words">How many different words that say something about the topic.</param>
internal sealed record Head(IReadOnlySet<int> Terms, int Words)
{
    public static Head Of(IReadOnlyList<Token> tokens, TermCounter counter)
    {
        var topical = tokens.Where(token => token.Weight >= 1).ToList();
        return new Head(topical.SelectMany(counter.TermsOf).ToHashSet(), Math.Max(1, topical.Select(Analyzer.PairPart).Distinct(StringComparer.Ordinal).Count()));
    }
}
