using System.Globalization;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Somebody goes through each article in time, and what is over is taken away.</summary>
internal sealed class ReviewRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content)
    {
        var today = content.Day.Today;
        foreach (var article in content.Written)
        {
            var plan = article.Review;
            if (plan.Due is { } due && due <= today)
                yield return Problem.ReviewOverdue(article.File, article.LineOf("reviewed"), Text(due));
            else if (plan.Due is null && article.Overlay is not { AllOff: true })
                yield return Problem.ReviewUnplanned(article.File);
            if (plan.ValidTo < plan.ValidFrom)
                yield return Problem.PeriodReversed(article.File, article.LineOf("validTo"));
            else if (plan.ValidTo < today)
                yield return Problem.PeriodOver(article.File, article.LineOf("validTo"), Text(plan.ValidTo.Value));
        }
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
