namespace KnowledgeBase.Replies;

/// <summary>
/// Every fixed sentence of one kind, from <c>family.&lt;lang&gt;.yaml</c>, by dotted key: what the bot says (<c>replies</c>),
/// what stands in the citizen's chat (<c>chat</c>) and in the console (<c>console</c>).
/// A missing one falls back nn, nb, en; a key that is nowhere is answered with the key itself, and is a lint error.
/// </summary>
public sealed class FixedReplies
{
    internal const string Bot = "replies";
    internal const string Chat = "chat";
    internal const string Console = "console";

    internal FixedReplies(LanguageTexts texts) => Texts = texts;

    internal LanguageTexts Texts { get; }

    public bool Has(string language, string key) => Texts.Find(language, key) is not null;

    /// <summary>The sentence, with each <c>{name}</c> given a value filled in.</summary>
    public string Text(string language, string key, params (string Name, string Value)[] args) =>
        LanguageTexts.Fill(Languages.All.Prepend(language).Select(form => Texts.Find(form, key)).FirstOrDefault(found => found is not null) ?? key, args);

    /// <summary>All sentences in a language, those that it lacks in the nearest other.</summary>
    public IReadOnlyDictionary<string, string> All(string language) =>
        Languages.All.SelectMany(Texts.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(key => key, key => Text(language, key), StringComparer.Ordinal);

    /// <summary>The sentences of a list such as <c>greeting.0</c>, <c>greeting.1</c>, in order.</summary>
    public IReadOnlyList<string> List(string language, string key) =>
        [.. Enumerable.Range(0, 100).Select(at => FormattableString.Invariant($"{key}.{at}")).TakeWhile(at => Languages.All.Any(form => Has(form, at))).Select(at => Text(language, at))];
}
