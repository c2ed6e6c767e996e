using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>
/// No nynorsk words in a bokmål article, nor the reverse. Keywords and sample questions are free: there people's own words
/// belong. A capital inside a sentence begins a name, which keeps its spelling.
/// </summary>
internal sealed class OtherFormRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content) => content.Written.AsParallel().AsOrdered()
        .Where(article => Languages.IsNorwegian(article.Language))
        .SelectMany(article => Prose.Of(article).SelectMany(sentence => Strangers(sentence, content.Style.OtherForms[article.Language])
            .Select(word => Problem.WordOfOtherForm(article.File, sentence.Line, word))));

    private static IEnumerable<string> Strangers(Sentence sentence, IReadOnlySet<string> others) => sentence.Words
        .Where((word, at) => at == 0 ? others.Contains(word.ToLowerInvariant()) : others.Contains(word))
        .Distinct(StringComparer.Ordinal);
}
