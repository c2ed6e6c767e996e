using System.Collections.Frozen;
using KnowledgeBase.Articles;
using KnowledgeBase.Index;
using KnowledgeBase.Lint;
using KnowledgeBase.Replies;

namespace KnowledgeBase;

/// <summary>Content files read into what they mean, with the problems found on the way.</summary>
/// <param name="Files">What each article file was read into, by path.</param>
/// <param name="Written">The sound article files as editors wrote them, ordered by path; changes to shared articles among them.</param>
/// <param name="Articles">Whole articles, with each municipality's changes laid over.</param>
internal sealed record ContentFolder(
    FrozenDictionary<string, ReadArticle> Files,
    IReadOnlyList<Article> Written,
    ArticleShelf Articles,
    FrozenDictionary<string, Municipality> Municipalities,
    FrozenDictionary<string, Centre> Centres,
    FixedReplies Replies,
    FixedReplies Chat,
    FixedReplies Console,
    ProblemTexts ProblemTexts,
    Ranking Ranking,
    HouseStyle Style,
    NorwegianDay Day,
    IReadOnlyList<ArticleProblem> Problems)
{
    /// <param name="before">Content read earlier: an article file that is still the same is not read again.</param>
    public static ContentFolder Read(IReadOnlyList<ContentFile> files, NorwegianDay? now = null, ContentFolder? before = null)
    {
        var day = now ?? new NorwegianDay(TimeProvider.System);
        var problems = new List<ArticleProblem>();
        var read = files.Where(file => ArticlePath.IsArticle(file.Path)).AsParallel().AsOrdered()
            .Select(file => before?.Files.GetValueOrDefault(file.Path) is { } known && known.File.Text == file.Text ? known : ReadArticle.From(file)).ToList();
        problems.AddRange(read.SelectMany(article => article.Problems));
        var written = read.Select(article => article.Article).OfType<Article>().ToList();
        var laid = new Overlays(written);
        problems.AddRange(laid.Problems);
        var municipalities = files.Where(file => MunicipalityReader.IsMunicipality(file.Path)).Select(file => MunicipalityReader.Read(file, day, problems)).OfType<Municipality>()
            .ToFrozenDictionary(municipality => municipality.Id, StringComparer.Ordinal);
        return new ContentFolder(
            read.ToFrozenDictionary(article => article.File.Path, StringComparer.Ordinal),
            written,
            new ArticleShelf(laid.Articles, laid.SwitchedOff, day),
            municipalities,
            files.Where(file => CentreReader.IsCentre(file.Path)).Select(file => CentreReader.Read(file, municipalities, problems)).OfType<Centre>()
                .ToFrozenDictionary(centre => centre.Id, StringComparer.Ordinal),
            new FixedReplies(LanguageTexts.Read(FixedReplies.Bot, files, problems)),
            new FixedReplies(LanguageTexts.Read(FixedReplies.Chat, files, problems)),
            new FixedReplies(LanguageTexts.Read(FixedReplies.Console, files, problems)),
            new ProblemTexts(LanguageTexts.Read(ProblemTexts.Family, files, problems)),
            Ranking.Read(files, problems),
            HouseStyle.Read(files, problems),
            day,
            problems);
    }
}

/// <summary>An article file and what it was read into.</summary>
/// <param name="Article">Null when there is an error among the problems.</param>
internal sealed record ReadArticle(ContentFile File, Article? Article, IReadOnlyList<ArticleProblem> Problems)
{
    public static ReadArticle From(ContentFile file)
    {
        var problems = new List<ArticleProblem>();
        return new ReadArticle(file, ArticleReader.Read(file, problems), problems);
    }
}
