using System.Collections.Frozen;

namespace KnowledgeBase.Articles;

/// <summary>One article in one language, as an editor wrote it; facts are not yet filled in.</summary>
/// <param name="Id"><c>theme/slug</c>, the same for every form of the article.</param>
/// <param name="Language"><c>nn</c>, <c>nb</c> or <c>en</c>.</param>
/// <param name="MunicipalityId">Null when shared by all; else the only municipality that shows it.</param>
/// <param name="Los">The last part of a LOS concept's URI, or null.</param>
/// <param name="Keywords">Other words people use: dialect, slang, the other form.</param>
/// <param name="Lead">Markdown before the first heading, possibly empty.</param>
/// <param name="File">Path relative to the content folder, with forward slashes.</param>
public sealed record Article(
    string Id,
    string Language,
    string? MunicipalityId,
    string Title,
    string Summary,
    string? Los,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<string> Questions,
    string? Owner,
    ReviewPlan Review,
    IReadOnlyList<Source> Sources,
    bool Sensitive,
    NextStep? Next,
    string Lead,
    IReadOnlyList<Section> Sections,
    string File)
{
    /// <summary>Null for a whole article; else this file only changes parts of a shared one.</summary>
    internal Overlay? Overlay { get; init; }

    /// <summary>The first eight characters of the body's SHA-256, by which the other form notices that this one changed.</summary>
    internal string BodyHash { get; init; } = "";

    /// <summary>Where each key of the front matter stands, from 1, and each item of a list: <c>keywords.0</c>.</summary>
    internal IReadOnlyDictionary<string, int> KeyLines { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>The line of a key in the front matter; 1 when it is not there.</summary>
    internal int LineOf(string key) => KeyLines.GetValueOrDefault(key, 1);

    /// <summary>The line of an item of a list in the front matter.</summary>
    internal int LineOf(string key, int item) => KeyLines.GetValueOrDefault(FormattableString.Invariant($"{key}.{item}"), LineOf(key));

    /// <summary>The section with this id, or null.</summary>
    public Section? Section(string id) => Sections.FirstOrDefault(section => section.Id == id);
}

/// <summary>A <c>##</c> part of an article: answers one question and stands alone.</summary>
/// <param name="Id">The explicit <c>{#id}</c>, the same in all forms.</param>
/// <param name="Markdown">The body below the heading, facts not filled in.</param>
/// <param name="Line">Line of the heading in the file, from 1.</param>
public sealed record Section(string Id, string Heading, string Markdown, int Line)
{
    /// <summary>Line of the first line of the body, from 1.</summary>
    internal int BodyLine { get; init; } = Line + 1;

    /// <summary>What this section builds on, where that is not what its article does; null where it is.</summary>
    public IReadOnlyList<Source>? OwnSources { get; init; }
}

/// <summary>What an article builds on: a law or an agency's page, and when somebody last read it.</summary>
public sealed record Source(string Title, string? Url, DateOnly? Read);

/// <summary>Where to go on from an article.</summary>
/// <param name="Kind"><c>form</c>, <c>phone</c>, <c>booking</c>, <c>person</c> or <c>link</c>.</param>
public sealed record NextStep(string Kind, string Text, string? Url);

/// <summary>When an article was last gone through, how often it should be, and how long it is valid.</summary>
/// <param name="EveryMonths">Months between reviews; null when nobody has said.</param>
public sealed record ReviewPlan(DateOnly? Reviewed, int? EveryMonths, DateOnly? ValidFrom, DateOnly? ValidTo, string? InStepWith, string? Audience)
{
    /// <summary>The day from which it should have been gone through again; null when nobody has said.</summary>
    public DateOnly? Due => Reviewed is { } day && EveryMonths is { } months ? day.AddMonths(months) : null;

    /// <summary>Whether nothing limits when it is shown.</summary>
    public bool IsAlwaysValid => ValidFrom is null && ValidTo is null;

    /// <summary>Whether it may be shown on a day; the first and the last day are included.</summary>
    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}
