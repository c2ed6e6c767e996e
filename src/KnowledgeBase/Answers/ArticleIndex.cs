using KnowledgeBase.Analysis;
using KnowledgeBase.Articles;
using KnowledgeBase.Index;

namespace KnowledgeBase.Answers;

/// <summary>
/// The index over articles. The Norwegian forms of an article are one document, so that a question in either form,
/// or in a mixture, meets both; its sections are the passages.
/// </summary>
internal sealed class ArticleIndex
{
    private const int MostHits = 12;

    private readonly PassageIndex index;
    private readonly ArticleShelf shelf;
    private readonly IReadOnlyList<Article[]> documents;
    private readonly IReadOnlyList<string> sectionIds;
    private readonly Profile profile;

    private ArticleIndex(PassageIndex index, ArticleShelf shelf, IReadOnlyList<Article[]> documents, IReadOnlyList<string> sectionIds, Profile profile) =>
        (this.index, this.shelf, this.documents, this.sectionIds, this.profile) = (index, shelf, documents, sectionIds, profile);

    public static ArticleIndex Build(ArticleShelf shelf, Analyzer analyzer, Ranking ranking)
    {
        var grouped = shelf.All.GroupBy(article => (article.Id, article.MunicipalityId, Languages.IsNorwegian(article.Language)))
            .Select(forms => forms.ToArray()).ToList();
        var ids = grouped.Select(SectionIds).ToList();
        var sections = new SectionText(analyzer, ranking.HeadingCopies);
        var texts = grouped.Select((forms, at) => Text(forms, ids[at], sections)).ToList();
        return new ArticleIndex(PassageIndex.Build(texts, analyzer, ranking), shelf, grouped, [.. ids.SelectMany(own => own)], ranking.Municipal);
    }

    public Finding Find(Question question)
    {
        var asked = index.Read(question.Text);
        var found = index.Search(asked, MostHits, document => Shows(document, question), onePerDocument: false);
        var hits = found.Select(hit => HitOf(asked, hit, found)).DistinctBy(hit => hit.Address).ToList();
        if (hits.Count == 0)
            return Finding.Nothing;
        var sensitive = documents[found[0].Document].Any(form => form.Sensitive);
        var rivals = hits.Where(hit => hit.Score >= profile.RivalAt * hits[0].Score).DistinctBy(hit => hit.ArticleId).ToList();
        return new Finding(hits, hits[0].Confidence, profile.Judge(hits[0].Confidence, sensitive, asked.Words.Count)) { Rivals = rivals };
    }

    /// <summary>What the confidence of the best hit is judged by, for calibration; null when nothing is found.</summary>
    internal (string ArticleId, HitFeatures Features)? Features(Question question)
    {
        var asked = index.Read(question.Text);
        var found = index.Search(asked, MostHits, document => Shows(document, question), onePerDocument: false);
        return found.Count == 0 ? null : (documents[found[0].Document][0].Id, index.Measure(asked, found[0], found));
    }

    private Hit HitOf(AskedTerms asked, PassageHit hit, IReadOnlyList<PassageHit> found) => new(
        documents[hit.Document][0].Id,
        sectionIds[hit.Passage],
        hit.Score,
        profile.Calibration.Chance(index.Measure(asked, hit, found)),
        [.. HitFeatures.Covered(index, asked, hit.Document).Select(word => word.Text)]);

    private bool Shows(int document, Question question) =>
        shelf.Shows(documents[document][0].Id, documents[document][0].MunicipalityId, question.MunicipalityId);

    private static string[] SectionIds(Article[] forms) =>
        [.. forms.SelectMany(form => form.Sections.Select(section => section.Id)).Distinct(StringComparer.Ordinal)];

    private static IndexedText Text(Article[] forms, string[] ids, SectionText sections) => new(
        Join(forms.Select(form => form.Title)),
        Join(forms.SelectMany(form => (string[])[form.Summary, form.Los ?? "", form.Lead, .. form.Keywords, .. form.Questions])),
        sections.Of(forms, ids),
        [.. ids.Select(id => Join(forms.Select(form => form.Section(id)?.Heading ?? "")))]);

    private static string Join(IEnumerable<string> parts) => string.Join('\n', parts);
}
