using System.Collections.Frozen;

namespace KnowledgeBase.Replies;

/// <summary>
/// Every fixed sentence the bot says, from <c>replies.&lt;lang&gt;.yaml</c>, by dotted key.
/// A missing one falls back nn, nb, en; a key that is nowhere is answered with the key itself, and is a lint error.
/// </summary>
public sealed class FixedReplies
{
    private readonly FrozenDictionary<(string Language, string Key), string> texts;

    internal FixedReplies(IReadOnlyDictionary<(string Language, string Key), string> texts) => this.texts = texts.ToFrozenDictionary();

    /// <summary>The keys that exist in a language.</summary>
    public IReadOnlySet<string> Keys(string language) =>
        texts.Keys.Where(at => at.Language == language).Select(at => at.Key).ToHashSet(StringComparer.Ordinal);

    public bool Has(string language, string key) => texts.ContainsKey((language, key));

    /// <summary>The sentence, with each <c>{name}</c> given a value filled in.</summary>
    public string Text(string language, string key, params (string Name, string Value)[] args)
    {
        var text = Languages.All.Prepend(language).Select(form => texts.GetValueOrDefault((form, key))).FirstOrDefault(found => found is not null) ?? key;
        return args.Aggregate(text, (filled, arg) => filled.Replace($"{{{arg.Name}}}", arg.Value, StringComparison.Ordinal));
    }

    /// <summary>The sentences of a list such as <c>greeting.0</c>, <c>greeting.1</c>, in order.</summary>
    public IReadOnlyList<string> List(string language, string key) =>
        [.. Enumerable.Range(0, 100).Select(at => FormattableString.Invariant($"{key}.{at}")).TakeWhile(at => Languages.All.Any(form => Has(form, at))).Select(at => Text(language, at))];
}
