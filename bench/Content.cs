using System.Diagnostics;
using KnowledgeBase;
using KnowledgeBase.Lint;
using Testing;

namespace Bench;

/// <summary>The shelf, made up to a size with copies of its own articles: read, changed while running, and checked.</summary>
internal static class Content
{
    private const string Probe = "articles/vatn/kokevarsel.nn.md";

    public static void Run()
    {
        using var shelf = new Copy(topics: 300);
        Console.WriteLine($"read, 300 articles in two forms, first in the process: {Time(() => ContentLibrary.Open(shelf.Folder)):0} ms");
        var warm = Enumerable.Range(0, 5).Select(_ => Time(() => ContentLibrary.Open(shelf.Folder))).Order().ToList();
        Console.WriteLine($"read again: best {warm[0]:0} ms, median {warm[2]:0} ms (limit 1000 ms)");

        var library = ContentLibrary.Open(shelf.Folder);
        var changes = Enumerable.Range(0, 5).Select(turn => Time(() => Change(shelf.Folder, library, turn))).Order().ToList();
        Console.WriteLine($"one file changed to change shown: best {changes[0]:0} ms, median {changes[2]:0} ms; the program looks each 250 ms (limit 1000 ms in all)");

        using var large = new Copy(topics: 500);
        var lint = Enumerable.Range(0, 3).Select(_ => Time(() => ContentLint.Check(large.Folder))).ToList();
        Console.WriteLine($"lint, 1,000 files: first {lint[0]:0} ms, best {lint.Min():0} ms (limit 3000 ms)");
    }

    private static void Change(string folder, ContentLibrary library, int turn)
    {
        var file = Path.Combine(folder, Probe);
        File.AppendAllText(file, $"\nLinje {turn}.\n");
        if (!library.ReloadIfChanged() || !library.Current.Article("vatn/kokevarsel", "nn", null)!.Sections[^1].Markdown.EndsWith($"Linje {turn}.", StringComparison.Ordinal))
            throw new InvalidOperationException("The change is not shown.");
    }

    private static double Time(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>A content folder of its own with just so many topics, each in nynorsk and bokmål.</summary>
    private sealed class Copy : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kari-bench-");

        public Copy(int topics)
        {
            var articles = Path.Combine(Repository.Content, "articles");
            foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(articles, StringComparison.Ordinal) && !file.EndsWith(".md", StringComparison.Ordinal)))
                Put(file, Path.GetRelativePath(Repository.Content, file));
            var own = Directory.EnumerateFiles(articles, "*.nn.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            for (var at = 0; at < topics; at++)
            {
                foreach (var form in new[] { "nn", "nb" })
                {
                    var file = own[at % own.Count].Replace(".nn.md", $".{form}.md", StringComparison.Ordinal);
                    var name = at < own.Count ? file : file.Replace($".{form}.md", $"-{at / own.Count}.{form}.md", StringComparison.Ordinal);
                    Put(file, Path.GetRelativePath(Repository.Content, name));
                }
            }
        }

        public string Folder => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);

        private void Put(string file, string name)
        {
            var place = Path.Combine(Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }
}
