using KnowledgeBase.Articles;
using KnowledgeBase.Lint;

namespace KnowledgeBase.Tests.Lint;

public sealed class StepTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kari-step");

    public StepTests()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "articles", "avfall"));
        foreach (var language in Languages.All)
            Write(language, $"---\ntitle: A\nsummary: B.\n---\n\n## A {{#a}}\n\nTekst på {language}.\n");
    }

    [Fact]
    public void The_form_that_was_left_behind_is_pointed_out_and_not_the_one_that_changed()
    {
        StepMarks.Mark(folder.FullName, []);
        Assert.DoesNotContain(Codes(), found => found.Code.Contains("step", StringComparison.Ordinal));

        Write("nn", Text("nn").Replace("Tekst", "Ny tekst", StringComparison.Ordinal));

        Assert.Equal(["nb", "en"], Codes().Where(found => found.Code == "form-out-of-step").Select(found => found.File.Split('.')[1]).OrderDescending());
    }

    [Fact]
    public void Both_changed_means_both_are_out_of_step_until_marked_again()
    {
        StepMarks.Mark(folder.FullName, []);
        Write("nn", Text("nn") + "Meir.\n");
        Write("nb", Text("nb") + "Mer.\n");
        Assert.Equal(3, Codes().Count(found => found.Code == "form-out-of-step"));

        Assert.Equal(3, StepMarks.Mark(folder.FullName, ["avfall/a"]).Count);

        Assert.DoesNotContain(Codes(), found => found.Code == "form-out-of-step");
    }

    [Fact]
    public void What_nobody_has_compared_is_a_hint() => Assert.Equal(3, Codes().Count(found => found is { Code: "form-never-in-step", Severity: Severity.Hint }));

    [Fact]
    public void Marking_changes_one_line_and_writes_nothing_the_second_time()
    {
        var before = Text("nb");

        Assert.Equal(3, StepMarks.Mark(folder.FullName, []).Count);
        Assert.Empty(StepMarks.Mark(folder.FullName, []));
        Assert.Equal(before, string.Join('\n', Text("nb").Split('\n').Where(line => !line.StartsWith("inStepWith:", StringComparison.Ordinal))));
        Assert.Matches("\ninStepWith: \"[0-9a-f]{8}\"\n---\n", Text("nb"));
    }

    [Fact]
    public void Only_the_articles_that_are_named_are_marked()
    {
        Assert.Empty(StepMarks.Mark(folder.FullName, ["avfall/b"]));
        Assert.DoesNotContain("inStepWith", Text("nn"), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_are_kept_as_they_are() =>
        Assert.Equal("---\r\ntitle: A\r\ninStepWith: \"12345678\"\r\n---\r\n## A\r\n", StepMarks.Marked("---\r\ntitle: A\r\n---\r\n## A\r\n", "12345678"));

    [Fact]
    public void The_front_matter_can_change_without_leaving_the_step()
    {
        StepMarks.Mark(folder.FullName, []);
        Write("nn", Text("nn").Replace("title: A", "title: Eit anna namn", StringComparison.Ordinal));

        Assert.DoesNotContain(Codes(), found => found.Code == "form-out-of-step");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private IReadOnlyList<ArticleProblem> Codes() => ContentLint.Check(folder.FullName);

    private string File(string language) => Path.Combine(folder.FullName, "articles", "avfall", $"a.{language}.md");

    private string Text(string language) => System.IO.File.ReadAllText(File(language));

    private void Write(string language, string text) => System.IO.File.WriteAllText(File(language), text);
}
