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

    /// <summary>The words for <see cref="Problems"/>.</summary>
    public ProblemTexts ProblemTexts { get; }

    /// <param name="time">Decides what is valid, and which of a fact's values holds, each time somebody asks; null is the machine's.</param>
    /// <param name="before">The snapshot this one follows: articles that are still the same are not read again.</param>
    public static ContentSnapshot Build(IArticleSource source, TimeProvider? time = null, ContentSnapshot? before = null)
    {
        var files = source.Read();
        var content = ContentFolder.Read(files, new NorwegianDay(time ?? TimeProvider.System), before?.folder);
        var ranking = content.Ranking;
        var analyzer = Analyzer.ForNorwegian(LanguageData.Read(files), ranking.SignalWeight, ranking.CounterpartWeight);
        return new ContentSnapshot(content, ArticleIndex.Build(content.Articles, analyzer, ranking), new AnswerWriter(content));
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

    /// <summary>The section as the citizen gets it, or null when it is not in this snapshot.</summary>
    public Answer? Write(Hit hit, Question question) => writer.Write(hit.ArticleId, hit.SectionId, question);

    /// <summary>The article as a card, or null when the municipality does not show it.</summary>
    public Topic? WriteTopic(string articleId, Question question) => writer.WriteTopic(articleId, question);

    /// <summary>The article in the wanted form, or the nearest other; null when the municipality shows none.</summary>
    public Article? Article(string id, string language, string? municipalityId) => Articles.Find(id, language, municipalityId);
}
