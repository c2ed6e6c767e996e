using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace HandoffConsole;

/// <summary>
/// One file for browsers, kept in memory plain and packed. Asked for with <c>?v=</c> and its version it may be kept for ever,
/// otherwise the browser asks each time whether it changed.
/// </summary>
public sealed class WebAsset
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly string name;
    private readonly string type;
    private readonly byte[] plain;
    private readonly Lazy<byte[]> gzip;
    private readonly Lazy<byte[]> brotli;

    /// <param name="name">Its ending says what kind of file it is.</param>
    public WebAsset(string name, byte[] bytes)
    {
        this.name = name;
        type = Types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        if (type.StartsWith("text/", StringComparison.Ordinal)) type += "; charset=utf-8";
        plain = bytes;
        Version = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        gzip = new(() => Packed(to => new GZipStream(to, CompressionLevel.SmallestSize)));
        brotli = new(() => Packed(to => new BrotliStream(to, CompressionLevel.SmallestSize)));
    }

    /// <summary>Changes when the content does.</summary>
    public string Version { get; }

    /// <summary>The same file with something in front of it.</summary>
    public WebAsset After(byte[] front) => new(name, [.. front, .. plain]);

    /// <summary>Answers a GET or HEAD, with 304 when the browser has it already.</summary>
    /// <param name="everywhere">Whether pages of other origins may load it as a module.</param>
    public Task SendAsync(HttpContext http, bool everywhere = false)
    {
        var (encoding, bytes) = Choose(http.Request.Headers.AcceptEncoding.ToString());
        var tag = new EntityTagHeaderValue($"\"{Version}{(encoding is null ? "" : $"-{encoding}")}\"");
        var headers = http.Response.Headers;
        headers.ETag = tag.ToString();
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = http.Request.Query["v"] == Version ? "public, max-age=31536000, immutable" : "no-cache";
        if (everywhere)
        {
            headers.AccessControlAllowOrigin = "*";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        if (encoding is not null) headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    private (string? Encoding, byte[] Bytes) Choose(string accepted) =>
        accepted.Contains("br", StringComparison.Ordinal) ? ("br", brotli.Value)
        : accepted.Contains("gzip", StringComparison.Ordinal) ? ("gzip", gzip.Value)
        : (null, plain);

    private byte[] Packed(Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed)) stream.Write(plain);
        return packed.ToArray();
    }
}
