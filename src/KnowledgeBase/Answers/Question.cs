namespace KnowledgeBase.Answers;

/// <summary>What a citizen asks, where, and in which form the answer is wanted.</summary>
/// <param name="Language">The wanted form of the answer: <c>nn</c>, <c>nb</c> or <c>en</c>. Retrieval goes across all.</param>
/// <param name="MunicipalityId">Decides which own articles are visible and which facts are filled in; null = shared articles only.</param>
public sealed record Question(string Text, string Language, string? MunicipalityId = null);
