namespace KnowledgeBase.Replies;

/// <summary>Every fixed sentence the bot says, from <c>content/replies.&lt;lang&gt;.yaml</c>, by dotted key.</summary>
public sealed class Replies
{
    public string Text(string language, string key, params (string Name, string Value)[] args) => throw new NotSupportedException();
}
