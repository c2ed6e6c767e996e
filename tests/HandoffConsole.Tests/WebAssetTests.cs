using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace HandoffConsole.Tests;

public sealed class WebAssetTests
{
    private static readonly string Script = string.Concat(Enumerable.Repeat("const kari = 'blåbær';\n", 50));
    private static readonly WebAsset Asset = new("kari.js", Encoding.UTF8.GetBytes(Script));

    [Fact]
    public async Task A_browser_that_has_it_gets_no_bytes()
    {
        var (first, _) = await SendAsync(_ => { });
        var (again, bytes) = await SendAsync(request => request.Headers.IfNoneMatch = first.Headers.ETag);
        var (old, whole) = await SendAsync(request => request.Headers.IfNoneMatch = "\"old\"");

        Assert.Equal((StatusCodes.Status304NotModified, 0), (again.StatusCode, bytes.Length));
        Assert.Equal((StatusCodes.Status200OK, Script), (old.StatusCode, Encoding.UTF8.GetString(whole)));
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    public async Task It_is_sent_packed_to_who_can_unpack_it(string accepted, string expected)
    {
        var (response, bytes) = await SendAsync(request => request.Headers.AcceptEncoding = accepted);

        await using Stream unpacked = expected == "br" ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress) : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        Assert.Equal(Script, await new StreamReader(unpacked).ReadToEndAsync());
        Assert.Equal(expected, response.Headers.ContentEncoding.ToString());
        Assert.True(bytes.Length < Script.Length / 5);
        Assert.Equal(bytes.Length, response.ContentLength);
    }

    [Fact]
    public async Task Asked_for_by_version_it_may_be_kept_for_ever_otherwise_the_browser_asks()
    {
        Assert.Equal("no-cache", (await SendAsync(_ => { })).Response.Headers.CacheControl.ToString());
        Assert.Equal("no-cache", (await SendAsync(request => request.QueryString = new QueryString("?v=old"))).Response.Headers.CacheControl.ToString());
        Assert.Contains("immutable", (await SendAsync(request => request.QueryString = new QueryString($"?v={Asset.Version}"))).Response.Headers.CacheControl.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_meant_for_everywhere_may_be_loaded_from_elsewhere()
    {
        Assert.Equal("*", (await SendAsync(_ => { }, everywhere: true)).Response.Headers.AccessControlAllowOrigin.ToString());
        Assert.Equal("", (await SendAsync(_ => { })).Response.Headers.AccessControlAllowOrigin.ToString());
    }

    private static async Task<(HttpResponse Response, byte[] Bytes)> SendAsync(Action<HttpRequest> ask, bool everywhere = false)
    {
        var http = new DefaultHttpContext { Request = { Method = "GET" } };
        var body = new MemoryStream();
        http.Response.Body = body;
        ask(http.Request);
        await Asset.SendAsync(http, everywhere);
        return (http.Response, body.ToArray());
    }
}
