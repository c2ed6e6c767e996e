using System.Collections.Frozen;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Lint;

/// <summary>Phrases to avoid, each with what to write instead; found as whole words.</summary>
internal sealed class PhraseList
{
    private readonly FrozenDictionary<string, string> instead;
    private readonly Regex any;

    public PhraseList(YamlMappingNode phrases)
    {
        instead = phrases.Children.ToFrozenDictionary(phrase => $"{phrase.Key}", phrase => $"{phrase.Value}", StringComparer.OrdinalIgnoreCase);
        any = new Regex(
            $@"\b({string.Join('|', instead.Keys.OrderByDescending(phrase => phrase.Length).Select(Regex.Escape))})\b",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
    }

    /// <summary>Each phrase that stands in the text, where, and what to write instead.</summary>
    public IEnumerable<(int At, string Phrase, string Instead)> FindIn(string text) =>
        any.Matches(text).Select(found => (found.Index, found.Value, instead[found.Value]));
}
