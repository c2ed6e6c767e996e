using System.Text.RegularExpressions;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Lint;

/// <summary>Finds numbers that claim something: an amount, a measure, a deadline. A telephone number or a step's number claims nothing.</summary>
internal sealed class Figures(IReadOnlyList<string> units, IReadOnlyList<string> numerals, IReadOnlyList<string> months)
{
    private readonly Regex claim = new(
        $@"(([0-9]|\b({Any(numerals)})) ?({Any(units)})(\W|$)|\b[0-9]{{1,2}}\. ?({Any(months)})\b|\b[0-9]{{1,2}} ({Any(months)})\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>Where the first one stands in the text, or null; what a municipality fills in is its own to vouch for.</summary>
    public int? FindIn(string markdown)
    {
        var text = FactTemplate.Placeholder.Replace(markdown, hole => new string(' ', hole.Length));
        return claim.Match(text) is { Success: true } found ? found.Index : null;
    }

    private static string Any(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));
}
