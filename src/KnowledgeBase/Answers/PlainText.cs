namespace KnowledgeBase.Answers;

/// <summary>Markdown as plain text for terminals and other places without markup, links in full.</summary>
public static class PlainText
{
    public static string FromMarkdown(string markdown) => throw new NotSupportedException();
}
