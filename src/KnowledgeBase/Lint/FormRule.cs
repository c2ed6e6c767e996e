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
            yield return new(first.File, 1, $"The article is not there in {language}.", $"Write it as `{first.Id}.{language}.md`.", Severity.Warning);
        var all = forms.SelectMany(form => form.Sections.Select(section => section.Id)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var form in forms)
        {
            foreach (var missing in all.Where(id => form.Section(id) is null))
                yield return new(form.File, 0, $"The section `{{#{missing}}}` is in another form, but not in this.", "Write it here too, or make the ids equal.", Severity.Error);
        }
        foreach (var form in forms.Where(form => form.Sensitive != first.Sensitive))
            yield return new(form.File, 1, "`sensitive` differs between the forms.", "Make it equal.", Severity.Error);
    }
}
