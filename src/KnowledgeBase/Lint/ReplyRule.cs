using System.Text.RegularExpressions;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Every fixed sentence exists in each language that has any, with the same placeholders.</summary>
internal sealed partial class ReplyRule : IContentRule
{
    [GeneratedRegex(@"\{[A-Za-z]+\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder { get; }

    public IEnumerable<ArticleProblem> Check(ContentFolder content)
    {
        var keys = Languages.All.ToDictionary(language => language, content.Replies.Keys, StringComparer.Ordinal);
        var written = Languages.All.Where(language => keys[language].Count > 0).ToList();
        foreach (var key in keys.Values.SelectMany(own => own).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var holes = written.Where(language => keys[language].Contains(key)).Select(language => Holes(content.Replies.Text(language, key))).Distinct(StringComparer.Ordinal).ToList();
            foreach (var language in written.Where(language => !keys[language].Contains(key)))
                yield return new($"replies.{language}.yaml", 0, $"`{key}` is missing.", "Write it in this language too.", Severity.Error);
            if (holes.Count > 1)
                yield return new($"replies.{written[0]}.yaml", 0, $"`{key}` has different placeholders in different languages: {string.Join(" / ", holes)}.", "Use the same in all.", Severity.Error);
        }
    }

    private static string Holes(string text) => string.Join(' ', Placeholder.Matches(text).Select(hole => hole.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
