using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HandoffConsole;

/// <summary>The scripts and style sheets that were built into an assembly as resources named <c>web/...</c>.</summary>
public sealed class WebAssets
{
    private const string Folder = "web/";

    private readonly Dictionary<string, WebAsset> assets;

    private WebAssets(Dictionary<string, WebAsset> assets) => this.assets = assets;

    /// <summary>All that the assembly holds; read once, kept in memory.</summary>
    public static WebAssets Of(Assembly assembly) =>
        new(assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(name => name[Folder.Length..], name => new WebAsset(name, Bytes(assembly, name)), StringComparer.Ordinal));

    /// <param name="name">The file's name without a folder, such as <c>desk.js</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public WebAsset this[string name] =>
        assets.GetValueOrDefault(name) ?? throw new InvalidOperationException($"The program was built without {Folder}{name}.");

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>Maps an asset to its address.</summary>
public static class WebAssetRoutes
{
    /// <summary>The file that the address ends in, for pages of our own origin; with <paramref name="everywhere"/> for any page.</summary>
    public static IEndpointConventionBuilder MapWebAsset(this IEndpointRouteBuilder routes, string address, WebAssets assets, bool everywhere = false) =>
        routes.MapWebAsset(address, assets[address[(address.LastIndexOf('/') + 1)..]], everywhere);

    /// <inheritdoc cref="MapWebAsset(IEndpointRouteBuilder, string, WebAssets, bool)"/>
    public static IEndpointConventionBuilder MapWebAsset(this IEndpointRouteBuilder routes, string address, WebAsset asset, bool everywhere = false) =>
        routes.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], http => asset.SendAsync(http, everywhere));
}
