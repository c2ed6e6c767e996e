using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Nynorsk and bokmål are equals: both are there, and with the same sections.</summary>
internal sealed class FormRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content) =>
        content.Written.GroupBy(article => (article.Id, article.MunicipalityId)).SelectMany(forms => Forms([.. forms], content));

    private static IEnumerable<ArticleProblem> Forms(Article[] forms, ContentFolder content)
    {
        var first = forms[0];
        // To switch something off takes one file only.
        if (first.Overlay is not null && forms.All(form => form.Sections.Count == 0))
            yield break;
        foreach (var language in Wanted(first, content).Where(language => forms.All(form => form.Language != language)))
            yield return Problem.FormMissing(first.File, language, $"{first.Id}.{language}.md");
        var all = forms.SelectMany(form => form.Sections.Select(section => section.Id)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var form in forms)
        {
            foreach (var missing in all.Where(id => form.Section(id) is null))
                yield return Problem.SectionMissingInForm(form.File, missing);
        }
        foreach (var form in forms.Where(form => form.Sensitive != first.Sensitive))
            yield return Problem.SensitiveDiffers(form.File);
    }

    // A change is missed also in English, where the shared article has it: there the section is gone.
    private static IEnumerable<string> Wanted(Article first, ContentFolder content) => Languages.All
        .Where(language => Languages.IsNorwegian(language) || (first.Overlay is not null && content.Written.Any(other => other.Id == first.Id && other.MunicipalityId is null && other.Language == language)));
}
