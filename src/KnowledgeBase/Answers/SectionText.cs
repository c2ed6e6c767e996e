using KnowledgeBase.Analysis;
using KnowledgeBase.Articles;

namespace KnowledgeBase.Answers;

/// <summary>
/// What a section is found by: its heading, weighing more than a line of the body, the body in every form of the
/// article, and those of the article's sample questions that are closest to it.
/// </summary>
internal sealed class SectionText(Analyzer analyzer, int headingCopies)
{
    public IReadOnlyList<string> Of(Article[] forms, string[] ids)
    {
        var texts = ids.Select(id => string.Join('\n', forms.Select(form => form.Section(id)).OfType<Section>().Select(One))).ToArray();
        var words = texts.Select(Stems).ToArray();
        foreach (var question in forms.SelectMany(form => form.Questions))
        {
            var asked = Stems(question);
            var shared = words.Select(own => asked.Count(own.Contains)).ToArray();
            if (shared.Length > 0 && shared.Max() is var most and > 0)
                texts[Array.IndexOf(shared, most)] += $"\n{question}";
        }
        return texts;
    }

    private string One(Section section)
    {
        // What a municipality fills in differs; the general sentence is there for all.
        var body = PlainText.WithoutLinks(FactTemplate.Placeholder.Replace(section.Markdown, "${general}"));
        return string.Concat(Enumerable.Repeat($"{section.Heading}\n", headingCopies)) + body;
    }

    private HashSet<string> Stems(string text) =>
        [.. analyzer.Tokens(text).Where(token => token.Weight >= 1).Select(Analyzer.Stem)];
}
