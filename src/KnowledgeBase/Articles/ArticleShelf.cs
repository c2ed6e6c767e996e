using System.Collections.Frozen;

namespace KnowledgeBase.Articles;

/// <summary>All articles that may be shown, found by id, form and municipality.</summary>
public sealed class ArticleShelf
{
    private readonly FrozenDictionary<(string Id, string Language, string? MunicipalityId), Article> articles;
    private readonly FrozenSet<(string Id, string? MunicipalityId)> owned;

    internal ArticleShelf(IEnumerable<Article> all)
    {
        All = [.. all.OrderBy(article => article.File, StringComparer.Ordinal)];
        articles = All.DistinctBy(Place).ToFrozenDictionary(Place);
        owned = All.Select(article => (article.Id, article.MunicipalityId)).ToFrozenSet();
    }

    /// <summary>Every form of every article, ordered by file.</summary>
    public IReadOnlyList<Article> All { get; }

    /// <summary>A municipality sees the shared articles and its own; its own hides a shared one with the same id.</summary>
    public bool Shows(string id, string? ownedBy, string? municipalityId) =>
        ownedBy is null ? municipalityId is null || !owned.Contains((id, municipalityId)) : ownedBy == municipalityId;

    /// <summary>The article as a municipality shows it, in the wanted form or else the nearest other; null when there is none.</summary>
    public Article? Find(string id, string language, string? municipalityId)
    {
        var owner = municipalityId is not null && owned.Contains((id, municipalityId)) ? municipalityId : null;
        return Preferred(language).Select(form => articles.GetValueOrDefault((id, form, owner))).FirstOrDefault(article => article is not null);
    }

    // Nynorsk and bokmål are read by the same people; English comes last for them.
    private static IEnumerable<string> Preferred(string language) => Languages.All.Prepend(language).Distinct(StringComparer.Ordinal);

    private static (string, string, string?) Place(Article article) => (article.Id, article.Language, article.MunicipalityId);
}
