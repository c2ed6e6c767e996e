using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>Numbers for terms, given out while an index is built.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int>[] numbers = [.. Enum.GetValues<TermField>().Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly List<TermField> fields = [];

    public int Count => fields.Count;

    public TermField FieldOf(int term) => fields[term];

    public int Intern(TermField field, string text)
    {
        if (numbers[(int)field].TryGetValue(text, out var number))
            return number;
        fields.Add(field);
        return numbers[(int)field][text] = fields.Count - 1;
    }

    /// <summary>Every term of one analysis, in the order of their numbers.</summary>
    public IEnumerable<(string Text, int Number)> In(TermField field) =>
        numbers[(int)field].OrderBy(term => term.Value).Select(term => (term.Key, term.Value));

    /// <summary>The term's number, or -1 when no text has it.</summary>
    public int Find(TermField field, string text) => numbers[(int)field].GetValueOrDefault(text, -1);
}
