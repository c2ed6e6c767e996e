using System.Collections.Frozen;
using KnowledgeBase.Analysis;
using KnowledgeBase.Answers;
using KnowledgeBase.Articles;
using KnowledgeBase.Index;
using KnowledgeBase.Lint;
using KnowledgeBase.Replies;

namespace KnowledgeBase;

/// <summary>All content as it was at one moment; immutable and shared by all threads.</summary>
public sealed class ContentSnapshot
{
    private readonly ArticleIndex index;
    private readonly AnswerWriter writer;

    private readonly ContentFolder folder;
    private readonly Lazy<IReadOnlyList<ArticleProblem>> problems;

    private ContentSnapshot(ContentFolder content, ArticleIndex index, AnswerWriter writer)
    {
        (folder, this.index, this.writer, Errors) = (content, index, writer, ContentLint.Errors(content));
        problems = new(() => ContentLint.Check(content));
        SureFrom = content.Ranking.Municipal.SureAt;
        (Articles, Municipalities, Centres, ProblemTexts) = (content.Articles, content.Municipalities, content.Centres, content.ProblemTexts);
        (Replies, Chat, Console) = (content.Replies, content.Chat, content.Console);
    }

    /// <summary>The articles without errors; an article with one is left out and named in <see cref="Problems"/>.</summary>
    public ArticleShelf Articles { get; }

    public FrozenDictionary<string, Municipality> Municipalities { get; }

    /// <summary>The contact centres, with who answers there.</summary>
    public FrozenDictionary<string, Centre> Centres { get; }

    /// <summary>What the bot says.</summary>
    public FixedReplies Replies { get; }

    /// <summary>What stands in the citizen's chat.</summary>
    public FixedReplies Chat { get; }

    /// <summary>What stands in the console.</summary>
    public FixedReplies Console { get; }

    /// <summary>What keeps articles out, or would keep a change from being shown.</summary>
    public IReadOnlyList<ArticleProblem> Errors { get; }

    /// <summary>All that lint has to say, errors first; found when first asked for.</summary>
    public IReadOnlyList<ArticleProblem> Problems => problems.Value;

    /// <summary>From this confidence on even what sounds beside the matter is answered.</summary>
    public double SureFrom { get; }

    /// <summary>The words for <see cref="Problems"/>.</summary>
    public ProblemTexts ProblemTexts { get; }

    /// <param name="time">Decides what is valid, and which of a fact's values holds, each time somebody asks; null is the machine's.</param>
    /// <param name="before">The snapshot this one follows: articles that are still the same are not read again.</param>
    public static ContentSnapshot Build(IArticleSource source, TimeProvider? time = null, ContentSnapshot? before = null)
    {
        var files = source.Read();
        var content = ContentFolder.Read(files, new NorwegianDay(time ?? TimeProvider.System), before?.folder);
        var found = ArticleIndex.Build(content.Articles, LanguageData.Read(files), content.Ranking);
        return new ContentSnapshot(content, found, new AnswerWriter(content));
    }

    /// <summary>The sections that may answer, best first, among those the municipality shows.</summary>
    /// <remarks>What the message as a whole does not answer, one of its questions alone may.</remarks>
    public Finding Find(Question question)
    {
        var whole = index.Find(question);
        return whole.Verdict == Verdict.Answer
            ? whole
            : QuestionParts.Of(question.Text).Select(part => index.Find(question with { Text = part })).Append(whole).MaxBy(found => found.Confidence)!;
    }

    /// <summary>
    /// The same for a message that leans on an earlier one: both together are looked up, and the message alone within
    /// the article that was shown. What was shown already is not shown again while something else may answer.
    /// </summary>
    /// <param name="earlier">What was asked before.</param>
    /// <param name="shown">The section that was shown, or null.</param>
    public Finding FindOn(Question question, string earlier, string? shown)
    {
        var together = index.Find(question with { Text = $"{earlier}\n{question.Text}" });
        if (shown is null)
            return together;
        var inside = index.Find(question, shown.Split('#')[0]);
        var next = inside.Without(shown);
        return next.Best is { Why.Count: > 0 } && (together.Best is not { } best || best.Address == shown || best.ArticleId == next.Best.ArticleId || next.Confidence >= together.Confidence)
            ? next with { Verdict = Verdict.Answer }
            : together.Without(shown);
    }

    /// <summary>The section as the citizen gets it, or null when it is not in this snapshot.</summary>
    public Answer? Write(Hit hit, Question question) => writer.Write(hit.ArticleId, hit.SectionId, question);

    /// <summary>The article as a card, or null when the municipality does not show it.</summary>
    public Topic? WriteTopic(string articleId, Question question) => writer.WriteTopic(articleId, question);

    /// <summary>The article in the wanted form, or the nearest other; null when the municipality shows none.</summary>
    public Article? Article(string id, string language, string? municipalityId) => Articles.Find(id, language, municipalityId);
}
