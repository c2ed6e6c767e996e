using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Conversations.Signals;

/// <summary>Who is to be told of what, by key. Reading takes no lock.</summary>
internal sealed class Subscribers<TKey, TSubscriber>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, ImmutableArray<TSubscriber>> present = new();

    public IEnumerable<TKey> Keys => present.Keys;

    public ImmutableArray<TSubscriber> Of(TKey key) => present.TryGetValue(key, out var found) ? found : [];

    public void Add(TKey key, TSubscriber one) => present.AddOrUpdate(key, _ => [one], (_, others) => others.Add(one));

    public void Remove(TKey key, TSubscriber gone)
    {
        while (present.TryGetValue(key, out var now))
        {
            var rest = now.Remove(gone);
            if (rest.IsEmpty
                ? present.TryRemove(new KeyValuePair<TKey, ImmutableArray<TSubscriber>>(key, now))
                : present.TryUpdate(key, rest, now)) return;
        }
    }
}
