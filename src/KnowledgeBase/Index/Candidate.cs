using System.Runtime.InteropServices;

namespace KnowledgeBase.Index;

/// <summary>What a search looks for.</summary>
internal enum Wanted { Documents, Passages }

/// <summary>One unit of the first search.</summary>
/// <param name="Passage">The passage, or a document's best.</param>
/// <param name="First">Document and passage together, each relative to the best.</param>
/// <param name="LeadOverSiblings">How far the passage is ahead of the best other of its document, relative to the best passage of all.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidate(
    int Document, int Passage, double First, float DocumentScore, float PassageScore, float DocumentShare, float PassageShare, float LeadOverSiblings);

/// <summary>One unit after the second reading.</summary>
/// <param name="Score">Comparable within one search only.</param>
/// <param name="Features">As <see cref="HitFeatures.Names"/>.</param>
/// <param name="Found">Words of the question that the document has, as bits.</param>
/// <param name="Likely">Those that it has something like.</param>
internal sealed record RankedHit(int Document, int Passage, double Score, double First, float[] Features, uint Found, uint Likely);
