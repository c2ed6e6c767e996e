namespace KnowledgeBase.Analysis;

/// <summary>What a stretch of text is.</summary>
internal enum TokenKind { Word, Number, Address }

/// <summary>What kind of thing a question asks for, and what a word can be the answer to.</summary>
[Flags]
internal enum AnswerKind : byte { None = 0, Name = 1, Number = 2, Date = 4, Place = 8 }

/// <summary>One searchable stretch of a text, in small letters and NFC.</summary>
/// <param name="Weight">1, or less for words that say little about the topic.</param>
/// <param name="Line">Number of the sentence it stands in, from 0.</param>
/// <param name="Shows">What the word can answer.</param>
internal readonly record struct Token(string Text, TokenKind Kind, float Weight, int Line = 0, AnswerKind Shows = AnswerKind.None)
{
    /// <summary>Written with a capital letter though no sentence begins here.</summary>
    public bool IsName => Shows.HasFlag(AnswerKind.Name);
}

/// <summary>The analyses a text is indexed under, each with its own statistics.</summary>
internal enum TermField { Stem, Key, Gram, Exact }

/// <summary>What a token is looked up as.</summary>
/// <param name="IsLoose">It is near what was asked, not the same.</param>
internal readonly record struct Term(TermField Field, string Text, float Weight, bool IsLoose = false);
