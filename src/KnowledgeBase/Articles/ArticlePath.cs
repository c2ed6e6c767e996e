using System.Text.RegularExpressions;

namespace KnowledgeBase.Articles;

/// <summary>What an article file's path says: whose it is, its id and its language.</summary>
internal sealed partial record ArticlePath(string Id, string Language, string? MunicipalityId)
{
    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name { get; }

    public static bool IsArticle(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) && !path.EndsWith("README.md", StringComparison.Ordinal);

    /// <summary>Null when the path is not <c>theme/slug.lang.md</c>, with or without <c>articles/</c> or <c>municipalities/id/articles/</c> before it.</summary>
    public static ArticlePath? Parse(string path)
    {
        var parts = path.Split('/');
        var municipality = parts is ["municipalities", var id, "articles", ..] ? id : null;
        var own = parts[(municipality is not null ? 3 : parts[0] == "articles" ? 1 : 0)..];
        if (own is not [var theme, var file] || file.Split('.') is not [var slug, var language, "md"])
            return null;
        var sound = Name.IsMatch(theme) && Name.IsMatch(slug) && Languages.All.Contains(language);
        return sound ? new ArticlePath($"{theme}/{slug}", language, municipality) : null;
    }
}
