namespace KnowledgeBase.Articles;

/// <summary>What a fact is, for ever or in a period, in one form or several.</summary>
/// <param name="From">The first day it holds; null is always.</param>
/// <param name="To">The last day it holds; null is until something later takes over.</param>
/// <param name="Forms">The wording by form; <see cref="LocalFacts.AnyForm"/> for all.</param>
/// <param name="Line">Where it stands in the municipality's file, from 1; 0 when in none.</param>
internal sealed record FactValue(DateOnly? From, DateOnly? To, IReadOnlyDictionary<string, string> Forms, int Line)
{
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>The wording in this form, else in another, else null.</summary>
    public string? In(string language) => new[] { language, LocalFacts.AnyForm }.Concat(Languages.All)
        .Select(form => Forms.GetValueOrDefault(form))
        .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
}
