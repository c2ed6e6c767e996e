using System.Text.Json;

namespace Bot.Turns.Detectors;

/// <summary>What <c>emergency-weights.json</c> holds: written by <c>fit-emergency</c>, never by hand.</summary>
/// <param name="Made">The day it was fitted.</param>
/// <param name="Command">What fitted it.</param>
/// <param name="Figures">What the fit gave, in words.</param>
/// <param name="Alone">The chance of an emergency at which the classifier raises the alarm by itself.</param>
/// <param name="FewestWords">Shorter messages are left to the rules: a word or two says too little to learn from.</param>
/// <param name="Seconded">The chance from which a second opinion may raise it: what few harmless texts reach.</param>
/// <param name="Doubt">The chance below which a scene of the rules is not believed.</param>
/// <param name="Kinds">"-" for none, then the kinds.</param>
/// <param name="Scale">What one step of a stored weight is worth.</param>
/// <param name="Weights">Signed bytes, base64: bucket by bucket, one for each kind.</param>
internal sealed record EmergencyWeights(
    DateOnly Made, string Command, IReadOnlyList<string> Figures, double Alone, int FewestWords, double Seconded, double Doubt, IReadOnlyList<string> Kinds, float Scale, string Weights)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="IOException">The file is missing.</exception>
    /// <exception cref="FormatException">The file holds no weights.</exception>
    public static EmergencyWeights Read(string path) =>
        JsonSerializer.Deserialize<EmergencyWeights>(File.ReadAllText(path), Shape) ?? throw new FormatException($"{path} holds no weights.");

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Shape) + "\n");
}
