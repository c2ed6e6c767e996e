using KnowledgeBase.Analysis;

namespace KnowledgeBase.Index;

/// <summary>What a document and its passages show of a question.</summary>
/// <param name="Traits">As <see cref="HitFeatures.OfDocument"/>.</param>
/// <param name="Passages">For each passage, as <see cref="HitFeatures.OfPassage"/>.</param>
/// <param name="Found">Words of the question that it has, as bits.</param>
/// <param name="Likely">Those that it has something like.</param>
internal sealed record DocumentRead(float[] Traits, float[][] Passages, uint Found, uint Likely);

/// <summary>Reads candidates sentence by sentence with the question in mind.</summary>
/// <param name="marks">For every word of the index the question's words it stands for.</param>
internal sealed class SecondReading(IndexedTexts texts, Asked asked, ulong[] marks)
{
    public DocumentRead Read(int document)
    {
        var whole = asked.AmongDocuments;
        var title = See(texts.Titles, document);
        var all = title;
        var (from, to) = texts.PassagesOf(document);
        var passages = new float[to - from][];
        for (var passage = from; passage < to; passage++)
        {
            var (traits, seen) = Passage(passage, title);
            traits[^1] = passage == from ? 1 : 0;
            passages[passage - from] = traits;
            all += seen;
        }
        HitFeatures.CompareSiblings(passages);
        var (likeness, lineCoverage) = (0f, 0f);
        (from, to) = texts.ExtraOf(document);
        for (var line = from; line < to; line++)
        {
            var seen = See(texts.Extra, line);
            all += seen;
            var covered = whole.Coverage(seen.Found);
            likeness = MathF.Max(likeness, Likeness(covered, seen));
            lineCoverage = MathF.Max(lineCoverage, covered);
        }
        return new DocumentRead(
            [
                whole.Coverage(all.Found), whole.Coverage(all.Any), whole.Coverage(all.Exact), HasAll(all),
                Asked.Part(asked.Names, all.Found), Asked.Part(asked.Numbers, all.Found), whole.PairCoverage(all.Pairs), Rarest(whole, all),
                whole.Coverage(title.Found), (float)title.Hits / Math.Max(1, title.Words), Asked.Part(asked.Names, title.Found),
                likeness, lineCoverage, MathF.Log(1 + all.Mentions), MathF.Log(1 + all.Words),
            ],
            passages, all.Found, all.Likely & ~all.Found);
    }

    private (float[] Traits, Sighting Seen) Passage(int passage, in Sighting title)
    {
        var worth = asked.AmongPassages;
        var head = title + See(texts.Heads, passage);
        var (all, best) = (default(Sighting), default(Sighting));
        var (sentence, titled, loose, exact, two, answering, near) = (0f, 0f, 0f, 0f, 0f, 0f, 0f);
        var closest = 0f;
        var before = 0u;
        var (from, to) = texts.LinesOf(passage);
        for (var line = from; line < to; line++)
        {
            var seen = See(texts.Body, line);
            all += seen;
            if (seen.Any == 0 && line > from)
            {
                before = 0;
                continue;
            }
            var covered = worth.Coverage(seen.Found | head.Found);
            if (covered > titled)
                (titled, best) = (covered, seen);
            if (asked.Kind == AnswerKind.None || (asked.Kind & seen.Shows) != AnswerKind.None)
                answering = MathF.Max(answering, covered);
            sentence = MathF.Max(sentence, worth.Coverage(seen.Found));
            loose = MathF.Max(loose, worth.Coverage(seen.Any | head.Any));
            exact = MathF.Max(exact, worth.Coverage(seen.Exact | head.Exact));
            closest = MathF.Max(closest, Likeness(worth.Coverage(seen.Found), seen));
            near = MathF.Max(near, worth.PairCoverage(seen.Near));
            two = MathF.Max(two, worth.Coverage(seen.Found | before | head.Found));
            before = seen.Found;
        }
        var whole = all + head;
        return ([
            worth.Coverage(whole.Found), worth.Coverage(whole.Any), worth.Coverage(whole.Exact),
            Asked.Part(asked.Names, whole.Found), Asked.Part(asked.Numbers, whole.Found), worth.PairCoverage(whole.Pairs), near, Rarest(worth, whole),
            sentence, titled, loose, exact, two, titled > 0.99f ? 1 : 0, Asked.Part(asked.Names, best.Found | head.Found),
            answering, Shown(AnswerKind.Date, best), Shown(AnswerKind.Number, best), Shown(AnswerKind.Name, best), Shown(AnswerKind.Place, best), Shown(asked.Kind, all),
            worth.Coverage(head.Found), (float)head.Hits / Math.Max(1, head.Words), closest,
            MathF.Log(1 + all.Mentions), MathF.Log(1 + all.Words), 0, 0, 0,
        ], all);
    }

    private Sighting See(Lines lines, int line) => Sighting.Of(lines.Words(line), lines.Shows(line), marks, asked.AmongPassages.Shares);

    // The part of the question that the line says, and the part of the line that the question says, both.
    private static float Likeness(float covered, in Sighting seen)
    {
        var said = (float)seen.Hits / Math.Max(1, seen.Words);
        return covered + said > 0 ? 2 * covered * said / (covered + said) : 0;
    }

    private float HasAll(in Sighting seen) => asked.AmongDocuments.Coverage(seen.Found) > 0.99f ? 1 : 0;

    private static float Rarest(WordWorth worth, in Sighting seen) => (worth.Rarest & seen.Found) != 0 ? 1 : (worth.Rarest & seen.Likely) != 0 ? 0.5f : 0;

    private float Shown(AnswerKind kind, in Sighting seen) => (asked.Kind & seen.Shows & kind) == AnswerKind.None ? 0 : 1;
}
