namespace KnowledgeBase.Articles;

/// <summary>What a municipality switches off in a shared article; the sections it replaces or adds stand in the file's body.</summary>
/// <param name="AllOff">The whole article is switched off.</param>
/// <param name="Off">Ids of the sections that are switched off.</param>
internal sealed record Overlay(bool AllOff, IReadOnlyList<string> Off);
