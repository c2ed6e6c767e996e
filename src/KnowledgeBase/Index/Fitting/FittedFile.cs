using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeBase.Index.Fitting;

/// <summary>A fit as it is kept in the content.</summary>
internal sealed record FittedFile(string From, IReadOnlyDictionary<string, double> Figures, Linear Order, Linear Sure)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A feature a line, so that a change of weights is read as one.</summary>
    public void Write(string path)
    {
        var text = JsonSerializer.Serialize(this, Json);
        var lines = System.Text.RegularExpressions.Regex.Replace(text, @"\{\s+(?<weight>""weight"": [^,]+),\s+(?<mean>""mean"": [^,]+),\s+(?<spread>""spread"": \S+)\s+\}", "{ ${weight}, ${mean}, ${spread} }", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        File.WriteAllText(path, lines + "\n");
    }
}
