using KnowledgeBase;
using KnowledgeBase.Articles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HandoffConsole.Pages;

/// <summary>An invented municipality's home page with the chat on it, to try and to show.</summary>
internal static class SamplePageRoutes
{
    public static void MapSamplePage(this IEndpointRouteBuilder routes, WebAssets assets)
    {
        routes.MapWebAsset("/sample.css", assets);
        routes.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], Show).ExcludeFromDescription();
    }

    /// <summary>The municipality of that id; without one the first of the first centre.</summary>
    private static Results<RazorComponentResult<SamplePage>, NotFound> Show(HttpContext http, ContentLibrary library, string? municipality = null, string? lang = null)
    {
        var content = library.Current;
        var all = content.Centres.Values.OrderBy(centre => centre.Id, StringComparer.Ordinal)
            .SelectMany(centre => centre.Municipalities).Select(id => content.Municipalities[id]).ToList();
        if ((municipality is null ? all.FirstOrDefault() : all.Find(one => one.Id == municipality)) is not { } chosen) return TypedResults.NotFound();
        var language = Languages.All.FirstOrDefault(known => known == lang) ?? Own(chosen);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-cache";
        return new RazorComponentResult<SamplePage>(new
        {
            Wording = new Wording(content.Console, language),
            Municipality = chosen,
            Others = (IReadOnlyList<MunicipalityChoice>)[.. all.Select(one => new MunicipalityChoice(one.Id, one.Name))],
        });
    }

    private static string Own(Municipality municipality) =>
        Languages.IsNorwegian(municipality.OfficialForm) ? municipality.OfficialForm : Languages.Nynorsk;
}
