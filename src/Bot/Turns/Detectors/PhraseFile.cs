using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Turns.Detectors;

/// <summary>The shape all phrase files share, and how they are read.</summary>
internal abstract class PhraseFile
{
    /// <summary>Named classes of words, each a line of words; a class may name one before it as <c>&lt;name&gt;</c>.</summary>
    public Dictionary<string, string> Classes { get; set; } = [];

    public static T Read<T>(string path) where T : class
    {
        var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        using var file = File.OpenText(path);
        return reader.Deserialize<T>(file);
    }

    public PhraseMatcher Matcher(IEnumerable<string> patterns) => new(patterns, ClassWords());

    private Dictionary<string, string[]> ClassWords()
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (name, line) in Classes)
            words[name] = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word =>
                word.StartsWith('<') ? words[word.Trim('<', '>')] : [word])];
        return words;
    }
}
