using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Who reads about violence or a child in need is shown on to a person, not to a page.</summary>
internal sealed class SensitiveRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content) => content.Articles.All
        .Where(article => article.Sensitive && article.Next?.Kind is not ("person" or "phone"))
        .DistinctBy(article => article.File)
        .Select(article => Problem.SensitiveWithoutPerson(article.File, article.LineOf(article.Next is null ? "sensitive" : "next")));
}
