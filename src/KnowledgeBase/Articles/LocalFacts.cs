using System.Collections.Frozen;

namespace KnowledgeBase.Articles;

/// <summary>
/// What is particular to one municipality, by dotted key. A fact may be worded per form;
/// where one form is missing another is taken. A blank fact counts as missing.
/// </summary>
public sealed class LocalFacts(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> facts)
{
    /// <summary>The form of a fact that reads the same in all languages.</summary>
    public const string AnyForm = "";

    private readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> byKey =
        facts.ToFrozenDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);

    public static LocalFacts None { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, string>>());

    public IEnumerable<string> Keys => byKey.Keys.Order(StringComparer.Ordinal);

    public bool Has(string key) => Find(key, Languages.Nynorsk) is not null;

    /// <summary>The fact in this form, else in another, else null.</summary>
    public string? Find(string key, string language)
    {
        if (!byKey.TryGetValue(key, out var forms))
            return null;
        return new[] { language, AnyForm }.Concat(Languages.All)
            .Select(form => forms.GetValueOrDefault(form))
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
    }

    /// <summary>
    /// Fills <c>{{key|General sentence.}}</c>. Where the fact is missing the whole sentence gives way
    /// to the general one, or is dropped when there is none; no hole is ever left.
    /// </summary>
    public string Fill(string markdown, string language) => FactTemplate.Parse(markdown).Fill(key => Find(key, language));
}
