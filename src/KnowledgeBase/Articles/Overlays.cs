namespace KnowledgeBase.Articles;

/// <summary>
/// Lays municipalities' changes over the shared articles. The result is an article of the municipality's own, which hides
/// the shared one as any own article does; so the index, answers and citations know nothing of changes.
/// </summary>
internal sealed class Overlays
{
    private readonly Dictionary<string, Article[]> shared;
    private readonly List<ArticleProblem> problems = [];

    /// <param name="written">Every article file, whole articles and changes.</param>
    public Overlays(IReadOnlyCollection<Article> written)
    {
        var files = written.Where(file => file.Overlay is not null).ToList();
        var whole = written.Where(file => file.Overlay is null).ToList();
        var changed = files.Select(file => file.Id).ToHashSet(StringComparer.Ordinal);
        shared = whole.Where(article => article.MunicipalityId is null && changed.Contains(article.Id))
            .GroupBy(article => article.Id, StringComparer.Ordinal).ToDictionary(forms => forms.Key, forms => forms.ToArray(), StringComparer.Ordinal);
        Articles = [.. whole, .. files.GroupBy(file => (file.Id, file.MunicipalityId)).SelectMany(forms => Lay([.. forms]))];
        SwitchedOff = [.. files.Where(file => file.Overlay!.AllOff)];
    }

    /// <summary>Whole articles: the shared ones, own ones, and the shared as a municipality changes them.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>The files that switch a whole article off.</summary>
    public IReadOnlyList<Article> SwitchedOff { get; }

    public IReadOnlyList<ArticleProblem> Problems => problems;

    private IEnumerable<Article> Lay(Article[] changes)
    {
        var forms = shared.GetValueOrDefault(changes[0].Id) ?? [];
        var sound = changes.Where(change => IsSound(change, forms)).ToList();
        if (sound.Count == 0 || sound.Exists(change => change.Overlay!.AllOff))
            return [];
        var off = sound.SelectMany(change => change.Overlay!.Off).ToHashSet(StringComparer.Ordinal);
        // What one form replaces is not right in the others either, until they say it too.
        var replaced = sound.SelectMany(change => change.Sections).Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
        return forms.Select(form => Lay(form, sound.Find(change => change.Language == form.Language), sound[0]) with
        {
            Sections = Sections(form, sound.Find(change => change.Language == form.Language), section => !off.Contains(section.Id) && !replaced.Contains(section.Id)),
        }).Where(form => form.Sections.Count > 0);
    }

    private static Section[] Sections(Article form, Article? change, Func<Section, bool> isKept) =>
    [
        .. form.Sections.Select(section => isKept(section) ? section : change?.Section(section.Id)).OfType<Section>(),
        .. change?.Sections.Where(section => form.Section(section.Id) is null) ?? [],
    ];

    /// <param name="change">The change in the same form, or null.</param>
    /// <param name="any">The change in some form: all hold in the same period.</param>
    private static Article Lay(Article form, Article? change, Article any) => form with
    {
        MunicipalityId = any.MunicipalityId,
        Title = change is { Title.Length: > 0 } ? change.Title : form.Title,
        Summary = change is { Summary.Length: > 0 } ? change.Summary : form.Summary,
        Keywords = [.. form.Keywords.Union(change?.Keywords ?? [], StringComparer.OrdinalIgnoreCase)],
        Questions = [.. form.Questions.Union(change?.Questions ?? [], StringComparer.OrdinalIgnoreCase)],
        Sensitive = form.Sensitive || any.Sensitive,
        Next = change?.Next ?? form.Next,
        Lead = change is { Lead.Length: > 0 } ? change.Lead : form.Lead,
        Review = form.Review with
        {
            ValidFrom = Later(form.Review.ValidFrom, any.Review.ValidFrom),
            ValidTo = Earlier(form.Review.ValidTo, any.Review.ValidTo),
        },
        File = change?.File ?? form.File,
    };

    private bool IsSound(Article change, Article[] forms)
    {
        var before = problems.Count;
        if (!Array.Exists(forms, form => form.Language == change.Language))
            problems.Add(Problem.OverlayWithoutArticle(change.File, change.Id, change.Language));
        foreach (var section in change.Overlay!.Off.Where(id => forms.Length > 0 && forms.All(form => form.Section(id) is null)))
            problems.Add(Problem.OverlaySectionUnknown(change.File, change.LineOf("off"), change.Id, section));
        foreach (var section in change.Sections.Where(section => change.Overlay.Off.Contains(section.Id)))
            problems.Add(Problem.OverlaySectionBoth(change.File, section.Line, section.Id));
        return problems.Count == before;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;
}
