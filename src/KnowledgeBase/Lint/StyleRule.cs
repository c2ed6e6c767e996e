using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Plain language, as hints: sentences that end, and words that people use (språklova § 9).</summary>
internal sealed class StyleRule : IContentRule
{
    private const int Shown = 40;

    public IEnumerable<ArticleProblem> Check(ContentFolder content) => content.Written.AsParallel().AsOrdered().SelectMany(article => Check(article, content.Style));

    private static IEnumerable<ArticleProblem> Check(Article article, HouseStyle style)
    {
        var plain = style.Plain.GetValueOrDefault(article.Language);
        foreach (var sentence in Prose.Of(article))
        {
            var words = sentence.Words.Count();
            if (words > style.LongestSentence)
                yield return Problem.SentenceLong(article.File, sentence.Line, words, Beginning(sentence.Text));
            foreach (var (at, phrase, instead) in plain?.FindIn(sentence.Text) ?? [])
                yield return Problem.Officialese(article.File, sentence.Line + sentence.Text.AsSpan(0, at).Count('\n'), phrase, instead);
        }
    }

    private static string Beginning(string text) =>
        text.Length <= Shown ? text : text[..(text.LastIndexOf(' ', Shown) is var space and > 0 ? space : Shown)].ReplaceLineEndings(" ");
}
