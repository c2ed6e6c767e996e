using System.Text.Json;
using Bot.Commands;
using Testing;

namespace Bot.Tests.Commands;

/// <summary>The commands as others call them: files in, files out, exit codes.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kari-command-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Ask_answers_every_row_in_order_also_those_that_cannot_be_asked()
    {
        var rows = await AskAsync("""
            {"id":"a","q":"Kan eg byggje garasje utan å søkje?"}
            {"id":2,"q":["Hei","Eg vil snakke med eit menneske"],"municipality":"elvdal"}
            {"id":"c","q":""}
            not json
            {"id":"e","q":"Hei","municipality":"atlantis"}
            {"id":"f","q":42}
            {"id":"g","q":"Kan jeg bygge garasje uten å søke?","lang":"nb"}
            """);

        Assert.Equal(7, rows.Count);
        Assert.Equal("a", rows[0].GetProperty("id").GetString());
        var first = rows[0].GetProperty("turns")[0];
        Assert.Equal("answer", first.GetProperty("kind").GetString());
        Assert.Equal("bygg/garasje#utan-soknad", first.GetProperty("articles")[0].GetString());
        Assert.True(first.GetProperty("ms").GetDouble() > 0);
        Assert.InRange(first.GetProperty("confidence").GetDouble(), 0, 1);
        Assert.Equal(2, rows[1].GetProperty("id").GetInt32());
        Assert.Equal(["smalltalk", "handoff"], rows[1].GetProperty("turns").EnumerateArray().Select(t => t.GetProperty("kind").GetString()));
        Assert.True(rows[1].GetProperty("turns")[1].GetProperty("offersHuman").GetBoolean());
        Assert.Equal("clarify", rows[2].GetProperty("turns")[0].GetProperty("kind").GetString());
        Assert.Equal("bad-input", rows[3].GetProperty("error").GetString());
        Assert.Equal("unknown-municipality", rows[4].GetProperty("error").GetString());
        Assert.Equal("bad-input", rows[5].GetProperty("error").GetString());
        Assert.Equal("nb", rows[6].GetProperty("turns")[0].GetProperty("lang").GetString());
    }

    [Fact]
    public async Task Ask_shows_the_source_and_links_in_full_and_writes_Norwegian_letters_as_they_are()
    {
        await AskAsync("""{"id":1,"q":"Kan eg byggje garasje utan å søkje?"}""");
        var written = await System.IO.File.ReadAllTextAsync(Path.Combine(folder.FullName, "out.jsonl"));
        Assert.Contains("byggje", written, StringComparison.Ordinal);
        Assert.Contains("å søkje", written, StringComparison.Ordinal);
        Assert.Contains("https://lovdata.no/", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_leaves_the_configured_database_alone()
    {
        var database = Path.Combine(folder.FullName, "configured.db");
        Environment.SetEnvironmentVariable("ConnectionStrings__Conversations", $"Data Source={database}");
        try
        {
            Assert.Equal(0, await KariCommands.RunAsync(["ask", "--municipality", "fjordvik", "Hei"]));
            Assert.False(System.IO.File.Exists(database));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ConnectionStrings__Conversations", null);
        }
    }

    [Theory]
    [InlineData("ask", "Hei")]
    [InlineData("ask", "--municipality", "atlantis", "Hei")]
    [InlineData("ask", "--municipality", "fjordvik")]
    [InlineData("ask", "--municipality", "fjordvik", "--batch", "nowhere.jsonl", "--out", "x.jsonl")]
    [InlineData("ask", "--municipality", "fjordvik", "--batch", "nowhere.jsonl")]
    [InlineData("search", "--corpus", "nowhere.jsonl", "--batch", "nowhere.jsonl", "--out", "x.jsonl")]
    [InlineData("lint", "nowhere")]
    [InlineData("lint", "--lang", "sv")]
    public async Task A_command_that_cannot_be_carried_out_says_so_and_ends_with_two(params string[] args) =>
        Assert.Equal(2, await KariCommands.RunAsync(args));

    [Fact]
    public async Task Search_finds_across_the_forms_in_any_corpus()
    {
        var (corpus, batch, output) = (File("corpus.jsonl"), File("batch.jsonl"), File("out.jsonl"));
        await System.IO.File.WriteAllTextAsync(corpus, """
            {"id":"a","title":"Barnehage","text":"Du søker plass i barnehagen innen 1. mars. Barnehageplassen koster noe."}
            {"id":"b","title":"Avfall","text":"Avfallet hentes hver uke. Sorter plast og papir hjemme."}
            {"id":"c","title":"Vann","text":"Kommunen leverer vann til alle hus i sentrum."}
            """);
        await System.IO.File.WriteAllTextAsync(batch, """
            {"id":"1","text":"korleis søkjer eg barnehageplass"}
            {"id":"2","q":"kva skal eg sortere heime"}
            {"id":"3","text":"xyzzy"}
            """);
        Assert.Equal(0, await KariCommands.RunAsync(["search", "--corpus", corpus, "--batch", batch, "--out", output, "--top", "2"]));

        var rows = (await System.IO.File.ReadAllLinesAsync(output)).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["1", "2", "3"], rows.Select(r => r.GetProperty("id").GetString()));
        Assert.Equal("a", rows[0].GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Equal("b", rows[1].GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.True(rows[0].GetProperty("hits").GetArrayLength() <= 2);
        Assert.Empty(rows[2].GetProperty("hits").EnumerateArray());
        Assert.Equal(0, rows[2].GetProperty("confidence").GetDouble());
    }

    [Fact]
    public async Task Lint_is_content_with_the_shipped_content_and_not_with_a_broken_article()
    {
        Assert.Equal(0, await KariCommands.RunAsync(["lint", Repository.Content]));
        var theme = folder.CreateSubdirectory("articles/bygg");
        await System.IO.File.WriteAllTextAsync(Path.Combine(theme.FullName, "garasje.nn.md"), "## Utan id\n\nTekst.\n");
        Assert.Equal(1, await KariCommands.RunAsync(["lint", folder.FullName]));
    }

    private async Task<List<JsonElement>> AskAsync(string questions)
    {
        await System.IO.File.WriteAllTextAsync(File("in.jsonl"), questions);
        Assert.Equal(0, await KariCommands.RunAsync(["ask", "--municipality", "fjordvik", "--batch", File("in.jsonl"), "--out", File("out.jsonl")]));
        return (await System.IO.File.ReadAllLinesAsync(File("out.jsonl"))).Select(line => JsonDocument.Parse(line).RootElement).ToList();
    }

    private string File(string name) => Path.Combine(folder.FullName, name);
}
