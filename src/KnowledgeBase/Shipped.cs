using System.Reflection;
using KnowledgeBase.Articles;

namespace KnowledgeBase;

/// <summary>Content files the program was built with; a content folder's own file of the same path goes before.</summary>
internal static class Shipped
{
    public static string Text(string path, IReadOnlyList<ContentFile>? own = null) =>
        own?.FirstOrDefault(file => file.Path == path)?.Text ?? Read(path);

    private static string Read(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The program was built without {path}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
