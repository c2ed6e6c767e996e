using System.Collections.Frozen;
using KnowledgeBase.Articles;
using KnowledgeBase.Index;
using KnowledgeBase.Lint;
using KnowledgeBase.Replies;

namespace KnowledgeBase;

/// <summary>Content files read into what they mean, with the problems found on the way.</summary>
internal sealed record ContentFolder(
    ArticleShelf Articles,
    FrozenDictionary<string, Municipality> Municipalities,
    FrozenDictionary<string, Centre> Centres,
    FixedReplies Replies,
    FixedReplies Chat,
    FixedReplies Console,
    ProblemTexts ProblemTexts,
    Ranking Ranking,
    IReadOnlyList<ArticleProblem> Problems)
{
    public static ContentFolder Read(IReadOnlyList<ContentFile> files)
    {
        var problems = new List<ArticleProblem>();
        var read = files.Where(file => ArticlePath.IsArticle(file.Path)).AsParallel().AsOrdered().Select(Article).ToList();
        problems.AddRange(read.SelectMany(article => article.Problems));
        var municipalities = files.Where(file => MunicipalityReader.IsMunicipality(file.Path)).Select(file => MunicipalityReader.Read(file, problems)).OfType<Municipality>()
            .ToFrozenDictionary(municipality => municipality.Id, StringComparer.Ordinal);
        return new ContentFolder(
            new ArticleShelf(read.Select(article => article.Article).OfType<Article>()),
            municipalities,
            files.Where(file => CentreReader.IsCentre(file.Path)).Select(file => CentreReader.Read(file, municipalities, problems)).OfType<Centre>()
                .ToFrozenDictionary(centre => centre.Id, StringComparer.Ordinal),
            new FixedReplies(LanguageTexts.Read(FixedReplies.Bot, files, problems)),
            new FixedReplies(LanguageTexts.Read(FixedReplies.Chat, files, problems)),
            new FixedReplies(LanguageTexts.Read(FixedReplies.Console, files, problems)),
            new ProblemTexts(LanguageTexts.Read(ProblemTexts.Family, files, problems)),
            Ranking.Read(files, problems),
            problems);
    }

    private static (Article? Article, List<ArticleProblem> Problems) Article(ContentFile file)
    {
        var problems = new List<ArticleProblem>();
        return (ArticleReader.Read(file, problems), problems);
    }
}
