using System.Collections.Frozen;

namespace Bot.Turns.Detectors;

/// <summary>The words of the bokmål-nynorsk list that belong to one form only.</summary>
internal sealed record WordPairs(FrozenSet<string> NynorskOnly, FrozenSet<string> BokmalOnly)
{
    /// <summary>Reads a tab-separated file whose first columns are nb, nn and other nn forms parted by a bar.</summary>
    public static WordPairs Read(string path)
    {
        var rows = File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Where(row => row.Length > 2).ToList();
        var bokmal = rows.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        var nynorsk = rows.SelectMany(row => row[2].Split('|').Append(row[1])).ToHashSet(StringComparer.Ordinal);
        return new WordPairs(
            nynorsk.Where(word => word.Length > 1 && !bokmal.Contains(word)).ToFrozenSet(StringComparer.Ordinal),
            bokmal.Where(word => word.Length > 1 && !nynorsk.Contains(word)).ToFrozenSet(StringComparer.Ordinal));
    }
}
