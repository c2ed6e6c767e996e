using KnowledgeBase.Articles;

namespace KnowledgeBase.Replies;

/// <summary>Reads <c>replies.&lt;lang&gt;.yaml</c>: nested keys become dotted ones.</summary>
internal static class ReplyReader
{
    public static string? LanguageOf(string path) =>
        path.Split('.') is ["replies", var language, "yaml"] && Languages.All.Contains(language) ? language : null;

    public static FixedReplies Read(IEnumerable<ContentFile> files, ICollection<ArticleProblem> problems)
    {
        var texts = new Dictionary<(string, string), string>();
        foreach (var file in files)
        {
            if (LanguageOf(file.Path) is not { } language || YamlTree.Read(file, file.Text, 1, problems) is not { } root)
                continue;
            foreach (var (key, value, _) in YamlTree.Leaves(root))
                texts[(language, key)] = value.TrimEnd();
        }
        return new FixedReplies(texts);
    }
}
