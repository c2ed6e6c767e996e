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
        Console.WriteLine($"read, 300 articles in two forms, first in the process: {Time(() => ContentLibrary.Open(shelf.Folder))}");
        Console.WriteLine($"read again, best of 5: {Taken.Best([.. Enumerable.Range(0, 5).Select(_ => Time(() => ContentLibrary.Open(shelf.Folder)))])}, limit 1000 ms");

        var library = ContentLibrary.Open(shelf.Folder);
        Console.WriteLine($"one file changed to change shown, best of 5: {Taken.Best([.. Enumerable.Range(0, 5).Select(turn => Time(() => Change(shelf.Folder, library, turn)))])}; the program looks each 500 ms, limit 1000 ms in all");

        using var large = new Copy(topics: 500);
        Console.WriteLine($"lint, 1,000 files, best of 3: {Taken.Best([.. Enumerable.Range(0, 3).Select(_ => Time(() => ContentLint.Check(large.Folder)))])}, limit 3000 ms");
    }

    private static void Change(string folder, ContentLibrary library, int turn)
    {
        var file = Path.Combine(folder, Probe);
        File.AppendAllText(file, $"\nLinje {turn}.\n");
        if (!library.ReloadIfChanged() || !library.Current.Article("vatn/kokevarsel", "nn", null)!.Sections[^1].Markdown.EndsWith($"Linje {turn}.", StringComparison.Ordinal))
            throw new InvalidOperationException("The change is not shown.");
    }

    private static Taken Time(Action work)
    {
        var (began, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        work();
        return new Taken(Stopwatch.GetElapsedTime(began).TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds);
    }

    /// <summary>Milliseconds; on a busy machine the processor's time says more than the clock.</summary>
    private sealed record Taken(double Clock, double Cpu)
    {
        public static Taken Best(IEnumerable<Taken> all) => all.MinBy(one => one.Cpu)!;

        public override string ToString() => FormattableString.Invariant($"{Clock:0} ms (processor {Cpu:0} ms)");
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
