using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Conversations.Privacy;

/// <summary>Digits with nothing seen between them; a mask is a group without digits.</summary>
/// <param name="First">Index of its first digit among all digits of the text.</param>
/// <param name="Count">How many digits.</param>
/// <param name="Before">The gap to the group before.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DigitGroup(int First, int Count, Gap Before)
{
    public bool IsMask => Count == 0;
}

/// <summary>
/// A text as a row of digit groups. Digits of any script (full-width, Arabic-Indic, ...) are read as 0-9, and each
/// keeps its place in the text, so that what is found among the digits can be masked in the text.
/// </summary>
internal sealed class NumberText
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<bool> _parted = [];
    private readonly List<DigitGroup> _groups = [];

    public NumberText(string text)
    {
        var digits = new StringBuilder();
        var end = -1;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '[' && Masks.At(text.AsSpan(i)) is { } mask)
            {
                _groups.Add(new DigitGroup(digits.Length, 0, GapBefore(text, end, i)));
                end = i += Masks.Of(mask).Length;
                continue;
            }
            var rune = Rune.GetRuneAt(text, i);
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            {
                AddDigit(GapBefore(text, end, i), digits.Length);
                digits.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                _starts.Add(i);
                end = EndOfDigit(text, i + rune.Utf16SequenceLength);
                _ends.Add(end);
                _parted.Add(end > i + rune.Utf16SequenceLength);
                i = end;
                continue;
            }
            i += rune.Utf16SequenceLength;
        }
        Digits = digits.ToString();
        Words = new NumberContext(text);
    }

    public string Digits { get; }

    public IReadOnlyList<DigitGroup> Groups => _groups;

    public NumberContext Words { get; }

    /// <summary>The finding that covers these digits.</summary>
    public Finding Cover(int first, int count, RedactionKind kind) => new(Start(first), _ends[first + count - 1], kind);

    public int Start(int digit) => _starts[digit];

    public int End(int digit) => _ends[digit];

    /// <summary>A zero-width sign or a mark follows this digit.</summary>
    public bool HasUnseenAfter(int digit) => _parted[digit];

    public ReadOnlySpan<char> Of(int first, int count) => Digits.AsSpan(first, count);

    public ReadOnlySpan<char> Of(DigitGroup group) => Of(group.First, group.Count);

    private void AddDigit(Gap gap, int digit)
    {
        if (gap == Gap.None && _groups.Count > 0 && !_groups[^1].IsMask)
            _groups[^1] = _groups[^1] with { Count = _groups[^1].Count + 1 };
        else
            _groups.Add(new DigitGroup(digit, 1, gap));
    }

    private static Gap GapBefore(string text, int end, int start) =>
        end < 0 ? Gap.Hard : Gaps.Of(text.AsSpan(end, start - end));

    private static int EndOfDigit(string text, int i)
    {
        while (i < text.Length && Gaps.IsUnseen(char.GetUnicodeCategory(text[i])))
            i++;
        return i;
    }
}
