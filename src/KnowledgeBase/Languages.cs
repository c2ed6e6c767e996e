namespace KnowledgeBase;

/// <summary>The languages content is written in: nynorsk and bokmål are equals, English may be there too.</summary>
public static class Languages
{
    public const string Nynorsk = "nn";
    public const string Bokmal = "nb";
    public const string English = "en";

    /// <summary>In the order a missing text falls back.</summary>
    public static IReadOnlyList<string> All { get; } = [Nynorsk, Bokmal, English];

    /// <summary>Whether a form is one of the two written Norwegian standards.</summary>
    public static bool IsNorwegian(string language) => language is Nynorsk or Bokmal;
}
