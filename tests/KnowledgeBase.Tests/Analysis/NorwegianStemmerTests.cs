using KnowledgeBase.Analysis;

namespace KnowledgeBase.Tests.Analysis;

public class NorwegianStemmerTests
{
    [Fact]
    public void Municipal_words_get_the_stems_of_the_committed_vocabulary()
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Analysis", "vocabulary.tsv")).Select(line => line.Split('\t')).ToList();

        Assert.True(rows.Count >= 500);
        Assert.All(rows, row => Assert.Equal(row[1], NorwegianStemmer.Stem(row[0])));
    }

    [SkippableFact]
    public void All_of_Snowballs_own_vocabulary_is_stemmed_as_Snowball_does()
    {
        const string Folder = "/usr/share/snowball/data/norwegian";
        Skip.IfNot(Directory.Exists(Folder), "snowball-data is not installed");

        var pairs = File.ReadLines($"{Folder}/voc.txt").Zip(File.ReadLines($"{Folder}/output.txt"));

        Assert.DoesNotContain(pairs, pair => NorwegianStemmer.Stem(pair.First) != pair.Second);
    }
}
