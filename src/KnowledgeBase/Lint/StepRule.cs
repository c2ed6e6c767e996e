using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>
/// The forms of an article say the same: each remembers the other's body as it was when somebody last saw to that.
/// Nynorsk and bokmål look at each other, English at the first of them.
/// </summary>
internal sealed class StepRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content) => Pairs(content.Written).Select(pair => Judge(pair.Form, pair.Other)).OfType<ArticleProblem>();

    /// <summary>Each form with the one it is kept in step with.</summary>
    public static IEnumerable<(Article Form, Article Other)> Pairs(IEnumerable<Article> written) =>
        written.GroupBy(article => (article.Id, article.MunicipalityId)).SelectMany(forms => forms
            .Select(form => (form, other: Other(form, forms))).Where(pair => pair.other is not null).Select(pair => (pair.form, pair.other!)));

    private static Article? Other(Article form, IEnumerable<Article> forms) => Languages.All
        .Where(language => Languages.IsNorwegian(language) && language != form.Language)
        .Select(language => forms.FirstOrDefault(other => other.Language == language)).FirstOrDefault(other => other is not null);

    private static ArticleProblem? Judge(Article form, Article other)
    {
        if (form.Review.InStepWith is not { } seen)
            return Problem.FormNeverInStep(form.File, other.File);
        return seen == other.BodyHash ? null : Problem.FormOutOfStep(form.File, form.LineOf("inStepWith"), other.File);
    }
}
