using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>Playwright's own waiting assertions, by their names here.</summary>
internal static class Waits
{
    public static Task HasValueAsync(ILocator field, string value) => Assertions.Expect(field).ToHaveValueAsync(value);

    public static Task HasCountAsync(ILocator found, int count) => Assertions.Expect(found).ToHaveCountAsync(count);
}
