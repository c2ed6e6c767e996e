using KnowledgeBase.Articles;

namespace KnowledgeBase.Answers;

/// <summary>A section as a citizen gets it: facts filled in, with its sources.</summary>
/// <param name="Markdown">The section's text, without its heading.</param>
/// <param name="Language">The form it is written in.</param>
/// <param name="InOtherForm">The wanted form does not exist; this is another.</param>
/// <param name="Sensitive">The article asks that a person is offered beside the answer.</param>
public sealed record Answer(
    string Title,
    string Heading,
    string Markdown,
    string Language,
    bool InOtherForm,
    IReadOnlyList<Citation> Citations,
    bool Sensitive,
    NextStep? NextStep)
{
    /// <summary>A person is to be offered together with the answer.</summary>
    public bool OffersPerson => Sensitive || NextStep?.Kind == "person";
}

/// <summary>Where an answer is taken from.</summary>
/// <param name="Address"><c>theme/slug#section</c>: the id, independent of any website.</param>
/// <param name="Sources">What the article itself builds on.</param>
public sealed record Citation(string ArticleId, string SectionId, string ArticleTitle, string SectionHeading, IReadOnlyList<Source> Sources)
{
    public string Address => $"{ArticleId}#{SectionId}";
}

/// <summary>An article as a card: what it is about, and the questions it answers.</summary>
/// <param name="Sections">In the article's order.</param>
public sealed record Topic(string Title, string Summary, string Language, IReadOnlyList<Citation> Sections, bool Sensitive);
