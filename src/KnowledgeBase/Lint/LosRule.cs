using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>An article is filed under a concept that LOS has.</summary>
internal sealed class LosRule : IContentRule
{
    private const int Suggestions = 3;

    public IEnumerable<ArticleProblem> Check(ContentFolder content) => content.Written
        .Where(article => article.Los is { } los && !content.Style.Los.ContainsKey(los))
        .Select(article => Problem.LosUnknown(article.File, article.LineOf("los"), article.Los!, Near(article.Los!, content.Style.Los.Keys)));

    private static string Near(string los, IEnumerable<string> concepts) => string.Join(", ", concepts
        .OrderByDescending(concept => concept.Zip(los).TakeWhile(pair => pair.First == pair.Second).Count())
        .ThenBy(concept => Math.Abs(concept.Length - los.Length)).ThenBy(concept => concept, StringComparer.Ordinal).Take(Suggestions));
}
