using KnowledgeBase.Articles;

namespace KnowledgeBase;

/// <summary>Holds the current content and swaps it whole; readers never wait.</summary>
public sealed class ContentLibrary
{
    private readonly IArticleSource source;
    private readonly TimeProvider? time;
    private readonly Lock reloading = new();
    private volatile ContentSnapshot current;
    private volatile IReadOnlyList<ArticleProblem> rejected = [];
    private string seen;

    private ContentLibrary(IArticleSource source, TimeProvider? time)
    {
        (this.source, this.time) = (source, time);
        seen = source.Version();
        current = ContentSnapshot.Build(source, time);
    }

    public ContentSnapshot Current => current;

    /// <summary>Why the latest content is not shown; empty when it is.</summary>
    public IReadOnlyList<ArticleProblem> Rejected => rejected;

    /// <param name="time">Decides what is valid today; null is the machine's.</param>
    public static ContentLibrary Open(string contentFolder, TimeProvider? time = null) => new(new FolderArticles(contentFolder), time);

    public static ContentLibrary Open(IArticleSource source, TimeProvider? time = null) => new(source, time);

    /// <summary>
    /// Reads the content again when it has changed. Content with errors that were not there before is not shown:
    /// the last good stays, and the errors are in <see cref="Rejected"/>.
    /// </summary>
    /// <returns>True when there is a new snapshot.</returns>
    public bool ReloadIfChanged()
    {
        lock (reloading)
        {
            var version = source.Version();
            if (version == seen)
                return false;
            var next = ContentSnapshot.Build(source, time, current);
            // An old error that only moved to another line is not a new one.
            var added = next.Errors.Where(problem => !current.Errors.Any(problem.IsSameAs)).ToList();
            (seen, rejected) = (version, added);
            if (added.Count > 0)
                return false;
            current = next;
            return true;
        }
    }
}
