namespace Bot.Turns.Detectors;

/// <summary>
/// What <c>emergency.yaml</c> (set phrases) and <c>emergency-scenes.yaml</c> (words of several classes that
/// together make a scene) hold: what tells each kind of emergency, and what takes it away again.
/// </summary>
internal sealed class EmergencyPhrases : PhraseFile
{
    /// <summary>The veto that looks just before the sign instead of anywhere in the sentence.</summary>
    public const string Negated = "negated";

    /// <summary>How many words before a sign a negation can begin.</summary>
    public const int NegationReach = 3;

    private readonly Dictionary<string, PhraseMatcher> matchers = new(StringComparer.Ordinal);

    /// <summary>Patterns that negate a sign which follows at once.</summary>
    public List<string> Negation { get; set; } = [];

    /// <summary>Named lists of patterns that scenes are made of.</summary>
    public Dictionary<string, List<string>> Parts { get; set; } = [];

    /// <summary>Named lists of patterns that take a sign away.</summary>
    public Dictionary<string, List<string>> Vetoes { get; set; } = [];

    /// <summary>By kind, gravest first.</summary>
    public Dictionary<string, List<Rule>> Kinds { get; set; } = [];

    public IEnumerable<EmergencyRule> Rules() =>
        Kinds.SelectMany(kind => kind.Value.Select(rule => new EmergencyRule(kind.Key, this, rule)));

    /// <summary>Every part and veto by a name of its own: what the classifier is told about a text.</summary>
    public IEnumerable<(string Name, PhraseMatcher Phrases)> Clues() =>
        Parts.Keys.Select(name => ("part " + name, Part(name))).Concat(Vetoes.Keys.Select(name => ("veto " + name, Veto(name))));

    /// <summary>The patterns of a part, or of several as <c>one|other</c>. A shared list is built, and searched, once.</summary>
    /// <exception cref="FormatException">There is no part of that name.</exception>
    public PhraseMatcher Part(string names) => Shared("part " + names, names.Split('|').SelectMany(name => Named(Parts, name)));

    /// <summary>The patterns of a veto.</summary>
    /// <exception cref="FormatException">There is no veto of that name.</exception>
    public PhraseMatcher Veto(string name) => Shared("veto " + name, Named(Vetoes, name));

    private PhraseMatcher Shared(string key, IEnumerable<string> patterns)
    {
        if (!matchers.TryGetValue(key, out var matcher))
            matchers[key] = matcher = Matcher(patterns);
        return matcher;
    }

    private static List<string> Named(Dictionary<string, List<string>> lists, string name) =>
        lists.TryGetValue(name, out var patterns) ? patterns : throw new FormatException($"No part or veto is called {name}.");

    internal sealed class Rule
    {
        public List<string> Signs { get; set; } = [];

        /// <summary>Companions: where there are any, one must stand in the same sentence as the sign, before or after it.</summary>
        public List<string> With { get; set; } = [];

        /// <summary>Names of parts that must all stand in one sentence, in any order; the first is the sign when there are no signs.</summary>
        public List<string> All { get; set; } = [];

        /// <summary>Names of vetoes that silence these signs.</summary>
        public List<string> Unless { get; set; } = [];

        /// <summary>Whether parts and vetoes are looked for in the whole message, not in one sentence.</summary>
        public bool Anywhere { get; set; }
    }
}
