using System.Net;
using System.Text;
using Testing;

namespace EndToEnd.Tests;

/// <summary>A municipality's own site, of another origin than the program: one page with the script tag, its style sheet and its policy.</summary>
internal sealed class HostPage : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task serving;

    /// <param name="kari">The program's address.</param>
    /// <param name="css">The site's style sheet.</param>
    /// <param name="policy">Its Content-Security-Policy.</param>
    public HostPage(Uri kari, string css, string policy)
    {
        Address = new Uri($"http://127.0.0.1:{Product.FreePort()}/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        var html = $$"""
            <!doctype html><html lang="nn"><head><title>Kommunen</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css"></head>
            <body><h1>Kommunen</h1><script async src="{{new Uri(kari, "/kari.js")}}" data-municipality="fjordvik" data-lang="nn"></script></body></html>
            """;
        serving = ServeAsync(html, css, policy);
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private async Task ServeAsync(string html, string css, string policy)
    {
        try
        {
            while (true)
            {
                var asked = await listener.GetContextAsync();
                var isCss = asked.Request.Url!.AbsolutePath.EndsWith(".css", StringComparison.Ordinal);
                asked.Response.ContentType = isCss ? "text/css" : "text/html; charset=utf-8";
                asked.Response.Headers["Content-Security-Policy"] = policy;
                await asked.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(isCss ? css : html));
                asked.Response.Close();
            }
        }
        catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
        {
            // The test is done.
        }
    }
}
