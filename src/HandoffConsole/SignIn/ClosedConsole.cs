using HandoffConsole.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HandoffConsole.SignIn;

/// <summary>What stands where the console would be, as long as nobody can sign in.</summary>
internal static class ClosedConsole
{
    public static void MapClosedConsole(this IEndpointRouteBuilder routes)
    {
        foreach (var place in new[] { "/console/{**rest}", "/hubs/handoff/{**rest}" })
            routes.Map(place, Refuse).AddEndpointFilter<PageHeaders>().ExcludeFromDescription();
    }

    private static RazorComponentResult Refuse(HttpContext http, PageWords words) =>
        new RazorComponentResult<ClosedPage>(new { words.Wording }) { StatusCode = StatusCodes.Status403Forbidden };
}
