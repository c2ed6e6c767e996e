using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Every fixed sentence exists in each language that has any, with the same placeholders.</summary>
internal sealed class ParityRule : IContentRule
{
    public IEnumerable<ArticleProblem> Check(ContentFolder content) =>
        new[] { content.Replies.Texts, content.Chat.Texts, content.Console.Texts, content.ProblemTexts.Own }.SelectMany(Check);

    private static IEnumerable<ArticleProblem> Check(LanguageTexts texts)
    {
        var keys = Languages.All.ToDictionary(language => language, texts.Keys, StringComparer.Ordinal);
        var written = Languages.All.Where(language => keys[language].Count > 0).ToList();
        foreach (var key in keys.Values.SelectMany(own => own).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (var language in written.Where(language => !keys[language].Contains(key)))
                yield return Problem.TextMissing(texts.File(language), key);
            var holes = written.Select(language => texts.Find(language, key)).OfType<string>().Select(Holes).Distinct(StringComparer.Ordinal).ToList();
            if (holes.Count > 1)
                yield return Problem.PlaceholdersDiffer(texts.File(written[0]), key, string.Join(" / ", holes));
        }
    }

    private static string Holes(string text) => string.Join(' ', LanguageTexts.Placeholders(text).Select(name => $"{{{name}}}"));
}
