using KnowledgeBase.Lint;

namespace KnowledgeBase.Tests.Lint;

public sealed class TestQuestionsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kari-questions");

    [Theory]
    [InlineData("\"når blir bosset henta\"", true)]
    [InlineData("\"Når kjem bossbilen?\"", true)]
    [InlineData("\"når kjem bossbilen til oss i dag\"", false)]
    [InlineData("[\"hei\", \"Når kjem bossbilen?\"]", true)]
    [InlineData("[\"Når kjem bossbilen?\", \"og papiret?\"]", false)]
    public void No_article_is_told_what_it_will_be_judged_by(string asked, bool told)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "avfall.jsonl"), $$"""
            {"id":"a","q":"heilt anna"}
            {"id":"b","q":{{asked}}}
            """);

        var problems = ContentLint.Check(Given.SampleFolder, folder.FullName).Where(problem => problem.Code == "question-tested").ToList();

        Assert.Equal(told, problems.Count == 1);
        Assert.All(problems, problem => Assert.Equal(("articles/avfall/hentedagar.nn.md", true, "avfall.jsonl:2"), (problem.File, problem.Line is 6 or 7, problem.Arguments[1].Value)));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
