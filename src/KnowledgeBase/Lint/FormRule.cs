using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Nynorsk and bokmål are equals: both are there, and with the same sections.</summary>
internal sealed class FormRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content) =>
        content.Articles.All.GroupBy(article => (article.Id, article.MunicipalityId)).SelectMany(forms => Forms([.. forms]));

    private static IEnumerable<ArticleProblem> Forms(Article[] forms)
    {
        var first = forms[0];
        foreach (var language in new[] { Languages.Nynorsk, Languages.Bokmal }.Where(language => forms.All(form => form.Language != language)))
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
}
