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
    /// <summary>The section with this id, or null.</summary>
    public Section? Section(string id) => Sections.FirstOrDefault(section => section.Id == id);
}

/// <summary>A <c>##</c> part of an article: answers one question and stands alone.</summary>
/// <param name="Id">The explicit <c>{#id}</c>, the same in all forms.</param>
/// <param name="Markdown">The body below the heading, facts not filled in.</param>
/// <param name="Line">Line of the heading in the file, from 1.</param>
public sealed record Section(string Id, string Heading, string Markdown, int Line);

/// <summary>What an article builds on: a law or an agency's page, and when somebody last read it.</summary>
public sealed record Source(string Title, string? Url, DateOnly? Read);

/// <summary>Where to go on from an article.</summary>
/// <param name="Kind"><c>form</c>, <c>phone</c>, <c>booking</c>, <c>person</c> or <c>link</c>.</param>
public sealed record NextStep(string Kind, string Text, string? Url);

/// <summary>When an article was last gone through, how often it should be, and how long it is valid.</summary>
/// <param name="EveryMonths">Months between reviews; null when nobody has said.</param>
public sealed record ReviewPlan(DateOnly? Reviewed, int? EveryMonths, DateOnly? ValidFrom, DateOnly? ValidTo, string? InStepWith, string? Audience);
