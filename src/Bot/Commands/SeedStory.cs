using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Commands;

/// <summary>One conversation of a demonstration, from <c>content/demo/stories.yaml</c>.</summary>
internal sealed class SeedStory
{
    public string Municipality { get; set; } = "";

    public string Language { get; set; } = "";

    /// <summary>What the citizen writes to the bot.</summary>
    public List<string> Says { get; set; } = [];

    /// <summary>Who takes it; null when nobody does.</summary>
    public string? Agent { get; set; }

    public List<SeedLine> Talk { get; set; } = [];

    public string? Note { get; set; }

    /// <summary><c>open</c>, <c>ended</c>, <c>waiting</c>, <c>held</c>, <c>released</c> or <c>solved</c>.</summary>
    public string Ends { get; set; } = "open";

    public string? Outcome { get; set; }

    public string? Topic { get; set; }

    public int? Rating { get; set; }

    public string? Comment { get; set; }

    /// <summary>Belongs to the present moment: it must not lie days back.</summary>
    public bool IsNow => Ends is "waiting" or "held";

    /// <exception cref="UsageException">There is no such file, or it is not as it should be.</exception>
    public static IReadOnlyList<SeedStory> Read(string contentFolder)
    {
        var file = Path.Combine(contentFolder, "demo", "stories.yaml");
        if (!File.Exists(file)) throw new UsageException($"{file} is missing: it holds the conversations that seed writes.");
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
            return reader.Deserialize<SeedFile>(File.ReadAllText(file)).Stories;
        }
        catch (YamlDotNet.Core.YamlException wrong)
        {
            throw new UsageException($"{file}:{wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}");
        }
    }

    private sealed class SeedFile
    {
        public List<SeedStory> Stories { get; set; } = [];
    }
}

/// <summary>One thing said between citizen and agent; exactly one of the two is set.</summary>
internal sealed class SeedLine
{
    [YamlMember(Alias = "c")]
    public string? Citizen { get; set; }

    [YamlMember(Alias = "a")]
    public string? Agent { get; set; }
}
