using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>One real Chromium and one program for a class of tests; each test gets a browser profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Where the browser lies, when not in one of the usual places.</summary>
    public const string PathVariable = "KARI_TEST_CHROMIUM";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly List<IBrowserContext> opened = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Product Product { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable(PathVariable) ?? Array.Find(Places, File.Exists);
        if (path is null) return;
        Assertions.SetDefaultExpectTimeout(15_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
        Product = await Product.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (Product is not null) await Product.DisposeAsync();
    }

    /// <summary>A new profile: nothing stored, its own network.</summary>
    public async Task<IBrowserContext> NewProfileAsync(int width = 1280, int height = 800, Action<BrowserNewContextOptions>? more = null)
    {
        Skip.If(browser is null, $"No Chromium was found; {PathVariable} can say where it lies.");
        foreach (var old in opened) await old.DisposeAsync();
        opened.Clear();
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, Locale = "nn-NO" };
        more?.Invoke(options);
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        opened.Add(context);
        return context;
    }
}
