using KnowledgeBase.Articles;

namespace KnowledgeBase.Answers;

/// <summary>Writes answers by quoting: a section as it stands, with the municipality's facts filled in.</summary>
internal sealed class AnswerWriter(ContentFolder content)
{
    /// <summary>Null when the section is in no form the municipality shows.</summary>
    public Answer? Write(string articleId, string sectionId, Question question)
    {
        if (content.Articles.Find(articleId, sectionId, question.Language, question.MunicipalityId) is not { } article || article.Section(sectionId) is not { } section)
            return null;
        var facts = FactsOf(question);
        var title = facts.Fill(article.Title, article.Language);
        var heading = facts.Fill(section.Heading, article.Language);
        var body = facts.Fill(section.Markdown, article.Language);
        return new Answer(
            title,
            heading,
            // A section of nothing but missing facts still has the article's own sentence to say.
            body.Length > 0 ? body : facts.Fill(article.Summary, article.Language),
            article.Language,
            article.Language != question.Language,
            [new Citation(article.Id, section.Id, title, heading, section.OwnSources ?? article.Sources)],
            article.Sensitive,
            Step(article, facts));
    }

    /// <summary>Null when the article is in no form the municipality shows.</summary>
    public Topic? WriteTopic(string articleId, Question question)
    {
        if (content.Articles.Find(articleId, question.Language, question.MunicipalityId) is not { } article)
            return null;
        var facts = FactsOf(question);
        var title = facts.Fill(article.Title, article.Language);
        var sections = article.Sections
            .Select(section => new Citation(article.Id, section.Id, title, facts.Fill(section.Heading, article.Language), section.OwnSources ?? article.Sources))
            .ToList();
        return new Topic(title, facts.Fill(article.Summary, article.Language), article.Language, sections, article.Sensitive);
    }

    private LocalFacts FactsOf(Question question) =>
        question.MunicipalityId is { } id && content.Municipalities.TryGetValue(id, out var municipality) ? municipality.Facts : LocalFacts.None;

    private static NextStep? Step(Article article, LocalFacts facts)
    {
        if (article.Next is not { } next || facts.Fill(next.Text, article.Language) is not { Length: > 0 } text)
            return null;
        var url = next.Url is null ? null : Address(facts.Fill(next.Url, article.Language));
        // A step whose own link is missing leads nowhere.
        return url is { Length: 0 } ? null : next with { Text = text, Url = url };
    }

    // Numbers are written for people, "00 00 01 24"; an address has no spaces.
    private static string Address(string url) =>
        url.StartsWith("tel:", StringComparison.Ordinal) ? url.Replace(" ", "", StringComparison.Ordinal) : url;
}
