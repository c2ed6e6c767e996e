using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>Reads candidates sentence by sentence with the question in mind.</summary>
/// <param name="marks">For every word of the index the question's words it stands for.</param>
internal readonly struct SecondReading(IndexedTexts texts, Asked asked, ulong[] marks)
{
    public DocumentEvidence Document(int document)
    {
        var title = Sighting.Of(texts.Titles.Words(document), texts.Titles.Shows(document), marks);
        var all = title;
        var (likeness, lineCoverage) = (0f, 0f);
        var (from, to) = texts.ExtraOf(document);
        for (var line = from; line < to; line++)
        {
            var seen = Sighting.Of(texts.Extra.Words(line), texts.Extra.Shows(line), marks);
            all += seen;
            var covered = asked.Coverage(seen.Found);
            var said = (float)seen.Hits / Math.Max(1, seen.Words);
            likeness = MathF.Max(likeness, covered + said > 0 ? 2 * covered * said / (covered + said) : 0);
            lineCoverage = MathF.Max(lineCoverage, covered);
        }
        var (first, last) = texts.PassagesOf(document);
        for (var line = texts.LinesOf(first).From; first < last && line < texts.LinesOf(last - 1).To; line++)
            all += Sighting.Of(texts.Body.Words(line), texts.Body.Shows(line), marks);
        return new DocumentEvidence
        {
            Coverage = asked.Coverage(all.Found),
            LooseCoverage = asked.Coverage(all.Any),
            Names = Asked.Part(asked.Names, all.Found),
            Numbers = Asked.Part(asked.Numbers, all.Found),
            Pairs = asked.PairCoverage(all.Pairs),
            RarestWord = Rarest(all),
            Title = asked.Coverage(title.Found),
            TitleAsked = (float)title.Hits / Math.Max(1, title.Words),
            Likeness = likeness,
            LineCoverage = lineCoverage,
            Length = MathF.Log(1 + all.Words),
            Found = all.Found,
            FoundLoosely = all.Any,
        };
    }

    public Evidence Passage(int passage, bool isFirst)
    {
        var document = texts.DocumentOf(passage);
        var title = Sighting.Of(texts.Titles.Words(document), texts.Titles.Shows(document), marks);
        var head = title + Sighting.Of(texts.Heads.Words(passage), texts.Heads.Shows(passage), marks);
        var evidence = new Evidence { Opening = isFirst ? 1 : 0, Head = asked.Coverage(head.Found), HeadAsked = (float)head.Hits / Math.Max(1, head.Words) };
        var (all, best, previous) = (default(Sighting), default(Sighting), default(Sighting));
        var (from, to) = texts.LinesOf(passage);
        for (var line = from; line < to; line++)
        {
            var seen = Sighting.Of(texts.Body.Words(line), texts.Body.Shows(line), marks);
            all += seen;
            var titled = asked.Coverage(seen.Found | head.Found);
            if (titled > evidence.TitledSentence)
                (evidence.TitledSentence, best) = (titled, seen);
            evidence.Sentence = MathF.Max(evidence.Sentence, asked.Coverage(seen.Found));
            evidence.LooseSentence = MathF.Max(evidence.LooseSentence, asked.Coverage(seen.Any | head.Any));
            evidence.TwoSentences = MathF.Max(evidence.TwoSentences, asked.Coverage(seen.Found | previous.Found | head.Found));
            previous = seen;
        }
        var whole = all + head;
        evidence.Coverage = asked.Coverage(whole.Found);
        evidence.LooseCoverage = asked.Coverage(whole.Any);
        evidence.Names = Asked.Part(asked.Names, whole.Found);
        evidence.Numbers = Asked.Part(asked.Numbers, whole.Found);
        evidence.Pairs = asked.PairCoverage(whole.Pairs);
        evidence.RarestWord = Rarest(whole);
        evidence.SentenceNames = Asked.Part(asked.Names, best.Found | head.Found);
        evidence.DateShown = Shown(AnswerKind.Date, best);
        evidence.NumberShown = Shown(AnswerKind.Number, best);
        evidence.NameShown = Shown(AnswerKind.Name, best);
        evidence.PlaceShown = Shown(AnswerKind.Place, best);
        evidence.Shown = Shown(asked.Kind, all);
        evidence.Length = MathF.Log(1 + all.Words);
        (evidence.Found, evidence.FoundLoosely) = (whole.Found, whole.Any);
        return evidence;
    }

    private float Rarest(Sighting seen) => (asked.Rarest & seen.Found) != 0 ? 1 : (asked.Rarest & seen.Loose) != 0 ? 0.5f : 0;

    private float Shown(AnswerKind kind, Sighting seen) => (asked.Kind & seen.Shows & kind) == AnswerKind.None ? 0 : 1;
}
