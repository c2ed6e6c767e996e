namespace KnowledgeBase.Articles;

/// <summary>Where content comes from: a folder, a database, or memory in tests.</summary>
public interface IArticleSource
{
    /// <summary>Changes whenever any file is added, changed or removed; cheap enough to ask for each second.</summary>
    string Version();

    /// <summary>Every content file, ordered by path.</summary>
    IReadOnlyList<ContentFile> Read();
}

/// <summary>One file of the content.</summary>
/// <param name="Path">Relative to the content folder, with forward slashes.</param>
public sealed record ContentFile(string Path, string Text);
