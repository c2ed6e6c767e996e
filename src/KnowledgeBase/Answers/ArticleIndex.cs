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
    private readonly string[] sectionIds;
    private readonly Ranking ranking;

    private ArticleIndex(PassageIndex index, ArticleShelf shelf, IReadOnlyList<Article[]> documents, string[] sectionIds, Ranking ranking) =>
        (this.index, this.shelf, this.documents, this.sectionIds, this.ranking) = (index, shelf, documents, sectionIds, ranking);

    public static ArticleIndex Build(ArticleShelf shelf, LanguageData language, Ranking ranking)
    {
        var analyzer = Analyzer.ForNorwegian(language, ranking.Weighing, ranking.Off);
        var grouped = shelf.All.GroupBy(article => (article.Id, article.MunicipalityId, Languages.IsNorwegian(article.Language)))
            .Select(forms => forms.ToArray()).ToList();
        var sections = new SectionText(analyzer, ranking.HeadingCopies);
        var ids = grouped.Select(SectionIds).ToList();
        var texts = grouped.Zip(ids).AsParallel().AsOrdered().Select(article => Text(article.First, article.Second, sections, ranking)).ToList();
        return new ArticleIndex(PassageIndex.Build(texts, analyzer, ranking), shelf, grouped, [.. ids.SelectMany(own => own)], ranking);
    }

    /// <param name="within">Only this article, or null for all.</param>
    public Finding Find(Question question, string? within = null)
    {
        var (asked, found) = Search(question, within);
        if (found.Count == 0)
            return Finding.Nothing;
        var hits = found.Take(MostHits).Select((hit, at) => HitOf(asked, found, at)).DistinctBy(hit => hit.Address).ToList();
        var sensitive = documents[found[0].Document].Any(form => form.Sensitive);
        var rivals = hits.Where(hit => hit.Score >= ranking.Municipal.RivalAt).DistinctBy(hit => hit.ArticleId).ToList();
        return new Finding(hits, hits[0].Confidence, ranking.Municipal.Judge(hits[0].Confidence, sensitive, asked.Words.Length)) { Rivals = rivals };
    }

    /// <summary>What the second reading made of a question, for fitting.</summary>
    internal (Asked Asked, List<RankedHit> Hits) Search(Question question, string? within = null)
    {
        var asked = index.Read(question.Text);
        return (asked, index.Search(asked, MostHits, Wanted.Passages, ranking.ForSections, document => Shows(document, question) && (within is null || documents[document][0].Id == within)));
    }

    internal string AddressOf(RankedHit hit) => $"{documents[hit.Document][0].Id}#{sectionIds[hit.Passage]}";

    private Hit HitOf(Asked asked, List<RankedHit> found, int at) => new(
        documents[found[at].Document][0].Id,
        sectionIds[found[at].Passage],
        Math.Exp(found[at].Score - found[0].Score),
        ranking.ForSections.IsFitted ? ranking.ForSections.Sure.Chance(SureFeatures.Of(asked, found, at)) : 0,
        Words(asked, found[at]));

    // Rarest first: what was written, with a wave for what was only alike.
    private static List<string> Words(Asked asked, RankedHit hit) =>
        [.. Enumerable.Range(0, asked.Words.Length)
            .Where(word => ((hit.Found | hit.Likely) >> word & 1) != 0)
            .OrderByDescending(word => asked.AmongDocuments.Shares[word])
            .Select(word => (hit.Found >> word & 1) != 0 ? asked.Words[word] : $"~{asked.Words[word]}")];

    private bool Shows(int document, Question question) =>
        shelf.Shows(documents[document][0].Id, documents[document][0].MunicipalityId, question.MunicipalityId);

    private static string[] SectionIds(Article[] forms) =>
        [.. forms.SelectMany(form => form.Sections.Select(section => section.Id)).Distinct(StringComparer.Ordinal)];

    private static IndexedText Text(Article[] forms, string[] ids, SectionText sections, Ranking ranking) => new(
        Join(forms.Select(form => form.Title)),
        [.. forms.SelectMany(form => ExtraOf(form, ranking)).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal)],
        sections.Of(forms, ids),
        [.. ids.Select(id => Join(forms.Select(form => form.Section(id)?.Heading ?? "")))]);

    private static IEnumerable<string> ExtraOf(Article form, Ranking ranking) =>
        ranking.Has("otherWords") ? [form.Summary, form.Los ?? "", form.Lead, .. form.Keywords, .. form.Questions] : [form.Summary, form.Lead, .. form.Questions];

    private static string Join(IEnumerable<string> parts) => string.Join('\n', parts);
}
