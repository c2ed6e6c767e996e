namespace Bot.Turns.Detectors;

/// <summary>What <c>emergency.yaml</c> holds: signs of each kind of emergency, and what in the same sentence takes the sign away.</summary>
internal sealed class EmergencyPhrases : PhraseFile
{
    /// <summary>The veto that looks just before the sign instead of anywhere in the sentence.</summary>
    public const string Negated = "negated";

    /// <summary>How many words before a sign a negation can begin.</summary>
    public const int NegationReach = 3;

    /// <summary>Patterns that negate a sign which follows at once.</summary>
    public List<string> Negation { get; set; } = [];

    public Dictionary<string, List<string>> Vetoes { get; set; } = [];

    /// <summary>By kind, gravest first.</summary>
    public Dictionary<string, List<Rule>> Kinds { get; set; } = [];

    internal sealed class Rule
    {
        public List<string> Signs { get; set; } = [];

        /// <summary>Companions: where there are any, one must stand in the same sentence as the sign, before or after it.</summary>
        public List<string> With { get; set; } = [];

        /// <summary>Names of vetoes that silence these signs.</summary>
        public List<string> Unless { get; set; } = [];
    }
}
