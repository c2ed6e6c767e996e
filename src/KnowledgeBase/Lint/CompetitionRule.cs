using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Two articles that claim the same question, or the same words, leave it to chance which one answers.</summary>
internal sealed class CompetitionRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content) =>
        content.Written.GroupBy(article => article.Language, StringComparer.Ordinal).SelectMany(form => Questions([.. form], content.Style).Concat(Keywords([.. form], content.Style)));

    private static IEnumerable<ArticleProblem> Questions(List<Article> articles, HouseStyle style)
    {
        var asked = new AskedWords<Article>();
        foreach (var article in articles)
        {
            foreach (var (at, question) in article.Questions.Index())
            {
                if (asked.Near(question, style.NearlyEqual).FirstOrDefault(other => Compete(article, other)) is { } other)
                    yield return Problem.QuestionShared(article.File, article.LineOf("questions", at), question, other.File);
            }
            foreach (var question in article.Questions)
                asked.Add(question, article);
        }
    }

    private static IEnumerable<ArticleProblem> Keywords(List<Article> articles, HouseStyle style)
    {
        var claims = articles.SelectMany(article => article.Keywords.Distinct(StringComparer.OrdinalIgnoreCase).Select(word => (word, article)))
            .GroupBy(claim => claim.word, claim => claim.article, StringComparer.OrdinalIgnoreCase).Where(claim => claim.Skip(1).Any());
        var pairs = claims.SelectMany(claim => claim.SelectMany((article, at) => claim.Take(at).Where(other => Compete(article, other)).Select(other => (article, other, claim.Key))));
        return pairs.GroupBy(pair => (pair.article, pair.other), pair => pair.Key, ReferencePair.Same).Where(shared => shared.Count() >= style.CompetingKeywords)
            .Select(shared => Problem.KeywordsShared(shared.Key.article.File, shared.Key.article.LineOf("keywords"), string.Join(", ", shared), shared.Key.other.File));
    }

    // What one municipality alone has competes with what is shared, never with another municipality's.
    private static bool Compete(Article one, Article other) =>
        one.Id != other.Id && (one.MunicipalityId is null || other.MunicipalityId is null || one.MunicipalityId == other.MunicipalityId);

    private sealed class ReferencePair : IEqualityComparer<(Article article, Article other)>
    {
        public static ReferencePair Same { get; } = new();

        public bool Equals((Article article, Article other) x, (Article article, Article other) y) => ReferenceEquals(x.article, y.article) && ReferenceEquals(x.other, y.other);

        public int GetHashCode((Article article, Article other) pair) => HashCode.Combine(pair.article.File, pair.other.File);
    }
}
