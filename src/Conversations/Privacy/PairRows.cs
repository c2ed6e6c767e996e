namespace Conversations.Privacy;

/// <summary>
/// Where phone numbers begin in rows of digit pairs. A row is phone numbers when it is made of fours, but for a lone
/// number before them: "Strandgata 12 22 22 22 22". Six pairs are somebody's lottery row.
/// </summary>
internal static class PairRows
{
    private const int PairsInNumber = 4;

    public static bool[] NumberStarts(NumberText numbers)
    {
        var starts = new bool[numbers.Groups.Count];
        for (var i = 0; i < starts.Length;)
        {
            var length = RowLength(numbers.Groups, i);
            if (length % PairsInNumber <= 1)
                for (var start = i + (length % PairsInNumber); start < i + length; start += PairsInNumber)
                    starts[start] = true;
            i += Math.Max(length, 1);
        }
        return starts;
    }

    private static int RowLength(IReadOnlyList<DigitGroup> groups, int first)
    {
        var end = first;
        while (end < groups.Count && groups[end].Count == 2 && (end == first || groups[end].Before.Attaches()))
            end++;
        return end - first;
    }
}
