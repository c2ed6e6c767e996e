namespace Testing;

/// <summary>Some of the sample centre's agents.</summary>
public static class SampleAgents
{
    public const string Centre = "fjordkontakt";
    public const string First = "ingrid";
    public const string Second = "torleif";
}
