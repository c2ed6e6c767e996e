using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Commands;

/// <summary>An object a line, UTF-8, camelCase; Norwegian letters as they are.</summary>
internal static class JsonLines
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The lines that are not blank, with their numbers from 1.</summary>
    public static IEnumerable<(int Number, string Text)> Read(string file) => File.ReadLines(file)
        .Select((text, at) => (Number: at + 1, Text: text))
        .Where(line => !string.IsNullOrWhiteSpace(line.Text));

    /// <exception cref="FormatException">A line is not of this form; the message names file and line.</exception>
    public static IEnumerable<T> Read<T>(string file)
    {
        foreach (var (number, text) in Read(file))
        {
            yield return TryParse<T>(text) ?? throw new FormatException($"{file}:{number}: not a JSON object of the expected form.");
        }
    }

    public static T? TryParse<T>(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Options);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    public static string Write<T>(T row) => JsonSerializer.Serialize(row, Options);
}
