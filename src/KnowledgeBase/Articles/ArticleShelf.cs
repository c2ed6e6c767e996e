using System.Collections.Frozen;

namespace KnowledgeBase.Articles;

/// <summary>All articles that may be shown, found by id, form and municipality; those outside their period as if they were not there.</summary>
public sealed class ArticleShelf
{
    private readonly FrozenDictionary<(string Id, string? MunicipalityId), Article[]> forms;
    private readonly FrozenDictionary<(string Id, string? MunicipalityId), ReviewPlan[]> owned;
    private readonly NorwegianDay day;

    /// <param name="switchedOff">Files that take a shared article from a municipality.</param>
    internal ArticleShelf(IEnumerable<Article> all, IEnumerable<Article>? switchedOff = null, NorwegianDay? day = null)
    {
        this.day = day ?? new NorwegianDay(TimeProvider.System);
        All = [.. all.OrderBy(article => article.File, StringComparer.Ordinal).ThenBy(article => article.MunicipalityId, StringComparer.Ordinal)];
        forms = All.GroupBy(Place).ToFrozenDictionary(same => same.Key, same => same.DistinctBy(form => form.Language).ToArray());
        owned = All.Concat(switchedOff ?? []).Where(article => article.MunicipalityId is not null)
            .GroupBy(Place).ToFrozenDictionary(same => same.Key, same => same.Select(article => article.Review).ToArray());
    }

    /// <summary>Every form of every article, ordered by file; also those outside their period.</summary>
    public IReadOnlyList<Article> All { get; }

    /// <summary>A municipality sees the shared articles and its own; its own hides a shared one with the same id.</summary>
    public bool Shows(string id, string? ownedBy, string? municipalityId) =>
        (ownedBy is null ? Owner(id, municipalityId) is null : ownedBy == municipalityId)
        && forms.TryGetValue((id, ownedBy), out var own) && Array.Exists(own, form => IsValid(form.Review));

    /// <summary>The article as a municipality shows it, in the wanted form or else the nearest other; null when there is none.</summary>
    public Article? Find(string id, string language, string? municipalityId) => Forms(id, language, municipalityId).FirstOrDefault();

    /// <summary>The article in the form nearest to the wanted one that has the section; null when none has.</summary>
    public Article? Find(string id, string section, string language, string? municipalityId) =>
        Forms(id, language, municipalityId).FirstOrDefault(form => form.Section(section) is not null);

    // Nynorsk and bokmål are read by the same people; English comes last for them.
    private IEnumerable<Article> Forms(string id, string language, string? municipalityId) =>
        forms.TryGetValue((id, Owner(id, municipalityId)), out var own)
            ? Languages.All.Prepend(language).Distinct(StringComparer.Ordinal).SelectMany(wanted => own.Where(form => form.Language == wanted && IsValid(form.Review)))
            : [];

    private string? Owner(string id, string? municipalityId) =>
        municipalityId is not null && owned.TryGetValue((id, municipalityId), out var plans) && Array.Exists(plans, IsValid) ? municipalityId : null;

    private bool IsValid(ReviewPlan plan) => plan.IsAlwaysValid || plan.IsValidOn(day.Today);

    private static (string, string?) Place(Article article) => (article.Id, article.MunicipalityId);
}
