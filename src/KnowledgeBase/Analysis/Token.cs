namespace KnowledgeBase.Analysis;

/// <summary>What a stretch of text is.</summary>
internal enum TokenKind { Word, Number, Address }

/// <summary>One searchable stretch of a text, in small letters and NFC.</summary>
/// <param name="Weight">1, or less for words that say little about the topic.</param>
internal readonly record struct Token(string Text, TokenKind Kind, float Weight);

/// <summary>The analyses a text is indexed under, each with its own statistics.</summary>
internal enum TermField { Stem, Key, Gram, Exact, Pair }

/// <summary>What a token is looked up as.</summary>
internal readonly record struct Term(TermField Field, string Text, float Weight);
