using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>Playwright's own waiting assertions, by their names here.</summary>
internal static class Assertions
{
    public static Task HasValueAsync(ILocator field, string value) => Microsoft.Playwright.Assertions.Expect(field).ToHaveValueAsync(value);

    public static Task HasCountAsync(ILocator found, int count) => Microsoft.Playwright.Assertions.Expect(found).ToHaveCountAsync(count);
}
