using System.Runtime.InteropServices;
using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>What one reading of a candidate, word for word, shows of the question. All but lengths are 0..1.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Evidence
{
    /// <summary>Share of the question, by rarity, that the passage's words cover; loosely: look-alikes counted too.</summary>
    public float Coverage, LooseCoverage;

    /// <summary>Share of the question's names and numbers in the passage.</summary>
    public float Names, Numbers;

    /// <summary>Share of the question's pairs of neighbours that stand side by side.</summary>
    public float Pairs;

    /// <summary>The rarest word is there: 1, half when only something like it is.</summary>
    public float RarestWord;

    /// <summary>The best sentence's coverage: alone, with the title granted, loosely with the title, with its neighbour and the title.</summary>
    public float Sentence, TitledSentence, LooseSentence, TwoSentences;

    /// <summary>Names of the question in the best sentence or the title.</summary>
    public float SentenceNames;

    /// <summary>What is asked for stands in the best sentence, by kind; and anywhere in the passage.</summary>
    public float DateShown, NumberShown, NameShown, PlaceShown, Shown;

    /// <summary>Coverage by title and heading; the share of their words that is asked for.</summary>
    public float Head, HeadAsked;

    /// <summary>Natural logarithm of the number of words.</summary>
    public float Length;

    /// <summary>1 for a document's first passage.</summary>
    public float Opening;

    /// <summary>The words found, as bits.</summary>
    public uint Found, FoundLoosely;

    /// <summary>The best of both, trait by trait: a document is as good as its passages.</summary>
    public static Evidence Best(in Evidence one, in Evidence other) => new()
    {
        Coverage = MathF.Max(one.Coverage, other.Coverage),
        LooseCoverage = MathF.Max(one.LooseCoverage, other.LooseCoverage),
        Names = MathF.Max(one.Names, other.Names),
        Numbers = MathF.Max(one.Numbers, other.Numbers),
        Pairs = MathF.Max(one.Pairs, other.Pairs),
        RarestWord = MathF.Max(one.RarestWord, other.RarestWord),
        Sentence = MathF.Max(one.Sentence, other.Sentence),
        TitledSentence = MathF.Max(one.TitledSentence, other.TitledSentence),
        LooseSentence = MathF.Max(one.LooseSentence, other.LooseSentence),
        TwoSentences = MathF.Max(one.TwoSentences, other.TwoSentences),
        SentenceNames = MathF.Max(one.SentenceNames, other.SentenceNames),
        DateShown = MathF.Max(one.DateShown, other.DateShown),
        NumberShown = MathF.Max(one.NumberShown, other.NumberShown),
        NameShown = MathF.Max(one.NameShown, other.NameShown),
        PlaceShown = MathF.Max(one.PlaceShown, other.PlaceShown),
        Shown = MathF.Max(one.Shown, other.Shown),
        Head = MathF.Max(one.Head, other.Head),
        HeadAsked = MathF.Max(one.HeadAsked, other.HeadAsked),
        Length = MathF.Max(one.Length, other.Length),
        Opening = MathF.Max(one.Opening, other.Opening),
        Found = one.Found | other.Found,
        FoundLoosely = one.FoundLoosely | other.FoundLoosely,
    };
}

/// <summary>What a document as a whole shows.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct DocumentEvidence
{
    public float Coverage, LooseCoverage, Names, Numbers, Pairs, RarestWord;

    /// <summary>Coverage by the title, and the share of the title that is asked for.</summary>
    public float Title, TitleAsked;

    /// <summary>How closely the best of the extra lines (sample questions, keywords) says what is asked, and how much of the question that line covers.</summary>
    public float Likeness, LineCoverage;

    public float Length;

    public uint Found, FoundLoosely;
}

/// <summary>Words of a stretch of text that stand for words of the question, as bits.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Sighting
{
    public uint Found, Loose, Pairs;
    public AnswerKind Shows;
    public int Words, Hits;

    public readonly uint Any => Found | Loose;

    public static Sighting Of(ReadOnlySpan<int> words, ReadOnlySpan<AnswerKind> shows, ulong[] marks)
    {
        var seen = new Sighting { Words = words.Length };
        var before = 0u;
        for (var at = 0; at < words.Length; at++)
        {
            var mark = marks[words[at]];
            if (mark == 0)
            {
                // What the question itself says is no answer to it.
                seen.Shows |= shows[at];
                before = 0;
                continue;
            }
            var sure = (uint)mark;
            seen.Found |= sure;
            seen.Loose |= (uint)(mark >> Asked.MostWords);
            seen.Pairs |= (before << 1) & sure;
            seen.Hits++;
            before = sure;
        }
        return seen;
    }

    public static Sighting operator +(Sighting one, Sighting other) => new()
    {
        Found = one.Found | other.Found,
        Loose = one.Loose | other.Loose,
        Pairs = one.Pairs | other.Pairs,
        Shows = one.Shows | other.Shows,
        Words = one.Words + other.Words,
        Hits = one.Hits + other.Hits,
    };
}
