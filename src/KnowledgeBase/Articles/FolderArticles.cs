using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Articles;

/// <summary>The content folder on disk; hidden files and folders are passed over.</summary>
public sealed class FolderArticles(string folder) : IArticleSource
{
    private static readonly string[] Extensions = [".md", ".yaml", ".json", ".tsv", ".txt"];

    /// <summary>Paths, times and lengths, without reading any file.</summary>
    public string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files())
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{Relative(file)}|{file.LastWriteTimeUtc.Ticks}|{file.Length}\n");
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public IReadOnlyList<ContentFile> Read() =>
        [.. Files().Select(file => new ContentFile(Relative(file), File.ReadAllText(file.FullName)))];

    private IOrderedEnumerable<FileInfo> Files() =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(file.Extension, StringComparer.Ordinal) && !Relative(file).Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(Relative, StringComparer.Ordinal);

    private string Relative(FileInfo file) => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
}
