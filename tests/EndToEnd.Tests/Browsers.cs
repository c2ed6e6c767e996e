using Microsoft.Playwright;
using Testing;

namespace EndToEnd.Tests;

/// <summary>A real Chromium for all stories. Without one they are skipped and say so.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where screenshots go: <c>artifacts/screens</c>, which is not kept in git.</summary>
    public static string Screens { get; } = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screens")).FullName;

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("KARI_TEST_CHROMIUM") is not { Length: > 0 } path) path = Places.FirstOrDefault(File.Exists) ?? "";
        if (path.Length == 0) return;
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A page of a browser profile of its own: what one person sees, and nobody else.</summary>
    public async Task<IPage> PageAsync(int width = 1280, int height = 800) => await (await ProfileAsync(width, height)).NewPageAsync();

    /// <summary>A browser profile in which nothing is stored yet.</summary>
    public async Task<IBrowserContext> ProfileAsync(int width = 1280, int height = 800, Action<BrowserNewContextOptions>? more = null)
    {
        Skip.If(browser is null, "No Chromium on this machine: /usr/bin/chromium, or set KARI_TEST_CHROMIUM.");
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, Locale = "nn-NO" };
        more?.Invoke(options);
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        return context;
    }
}

[CollectionDefinition(Name)]
public sealed class InBrowsers : ICollectionFixture<Browsers>
{
    public const string Name = "in browsers";
}
