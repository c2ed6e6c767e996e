using KnowledgeBase.Replies;

namespace HandoffConsole.Pages;

/// <summary>The sentences of the console in one language.</summary>
public sealed record Wording(FixedReplies Sentences, string Language)
{
    public string this[string key, params (string Name, string Value)[] values] => Sentences.Text(Language, key, values);

    /// <summary>Whether there is such a sentence.</summary>
    public bool Has(string key) => Sentences.Has(Language, key);

    /// <summary>The sentences under a key, without it: those that a script gets.</summary>
    public IReadOnlyDictionary<string, string> Under(string key) =>
        Sentences.All(Language).Where(text => text.Key.StartsWith($"{key}.", StringComparison.Ordinal))
            .ToDictionary(text => text.Key[(key.Length + 1)..], text => text.Value, StringComparer.Ordinal);
}
