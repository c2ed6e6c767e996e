using System.Collections.Frozen;

namespace KnowledgeBase.Articles;

/// <summary>
/// What is particular to one municipality, by dotted key. A fact may be worded per form;
/// where one form is missing another is taken. A blank fact counts as missing, and so does one whose period is over:
/// yesterday's price is never stated.
/// </summary>
public sealed class LocalFacts
{
    /// <summary>The form of a fact that reads the same in all languages.</summary>
    public const string AnyForm = "";

    private readonly FrozenDictionary<string, IReadOnlyList<FactValue>> byKey;
    private readonly NorwegianDay day;

    /// <summary>Facts without periods: the wording of each key by form.</summary>
    public LocalFacts(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> facts)
        : this(facts.Select(fact => (fact.Key, (IReadOnlyList<FactValue>)[new FactValue(null, null, fact.Value, 0)])), new NorwegianDay(TimeProvider.System)) { }

    internal LocalFacts(IEnumerable<(string Key, IReadOnlyList<FactValue> Values)> facts, NorwegianDay day)
    {
        byKey = facts.ToFrozenDictionary(fact => fact.Key, fact => fact.Values, StringComparer.Ordinal);
        this.day = day;
    }

    public static LocalFacts None { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, string>>());

    public IEnumerable<string> Keys => byKey.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether there is something to state today.</summary>
    public bool Has(string key) => Find(key, Languages.Nynorsk) is not null;

    /// <summary>The fact as it is today in this form, else in another, else null.</summary>
    public string? Find(string key, string language) => byKey.TryGetValue(key, out var values) ? Today(values)?.In(language) : null;

    /// <summary>
    /// Fills <c>{{key|General sentence.}}</c>. Where the fact is missing the whole sentence gives way
    /// to the general one, or is dropped when there is none; no hole is ever left.
    /// </summary>
    public string Fill(string markdown, string language) => FactTemplate.Parse(markdown).Fill(key => Find(key, language));

    /// <summary>The values of a key, in the order written; empty when there is none.</summary>
    internal IReadOnlyList<FactValue> Values(string key) => byKey.GetValueOrDefault(key) ?? [];

    // Of those that hold, the latest to begin: a summer's hours go before the usual, and give way when the summer is over.
    private FactValue? Today(IReadOnlyList<FactValue> values)
    {
        if (values is [{ From: null, To: null } always])
            return always;
        var today = day.Today;
        return values.Where(value => value.HoldsOn(today)).MaxBy(value => value.From ?? DateOnly.MinValue);
    }
}
