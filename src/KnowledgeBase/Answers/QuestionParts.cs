using System.Buffers;

namespace KnowledgeBase.Answers;

/// <summary>The sentences of a longer message that ask something: in a story the question is often the last line.</summary>
internal static class QuestionParts
{
    private const int Most = 5;

    private static readonly SearchValues<char> Empty = SearchValues.Create(" \t\n.!?");

    /// <summary>Empty when the message is one sentence only, or asks nothing with a question mark.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var parts = new List<string>();
        var start = 0;
        var sentences = 0;
        for (var at = 0; at < text.Length && parts.Count < Most; at++)
        {
            if (text[at] is not ('?' or '!' or '.' or '\n') || (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at] != '\n')) continue;
            if (text.AsSpan(start, at - start).ContainsAnyExcept(Empty))
            {
                sentences++;
                if (text[at] == '?') parts.Add(text[start..at].Trim());
            }

            start = at + 1;
        }

        var hasRest = text.AsSpan(start).ContainsAnyExcept(Empty);
        return sentences + (hasRest ? 1 : 0) > 1 ? parts : [];
    }
}
