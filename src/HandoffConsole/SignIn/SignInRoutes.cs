using HandoffConsole.Pages;
using KnowledgeBase;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HandoffConsole.SignIn;

/// <summary>Signing in by choosing one of the sample agents, and out again.</summary>
internal static class SignInRoutes
{
    private const string Desk = "/console";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/console").AddEndpointFilter<PageHeaders>().ExcludeFromDescription();
        group.MapGet("/sign-in", Show);
        group.MapPost("/sign-in", SignInAsync).AddEndpointFilter(WithToken);
        group.MapPost("/sign-out", (Delegate)SignOutAsync).AddEndpointFilter(WithToken);
        // A desk talks over one long connection; asking here now and then is what keeps the cookie alive.
        group.MapGet("/alive", () => TypedResults.NoContent()).RequireAuthorization(ConsoleSignIn.Policy);
    }

    private static RazorComponentResult Show(PageWords words, ContentLibrary content, string? @return = null) =>
        new RazorComponentResult<SignInPage>(new { words.Wording, Centres = Centres(content.Current), Return = Local(@return) });

    private static async Task<Results<RedirectHttpResult, BadRequest>> SignInAsync(HttpContext http, ContentLibrary content, TimeProvider time)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if ($"{form["agent"]}".Split('/') is not [var centre, var id] || SignedInAgent.Find(content.Current, centre, id) is not { } agent)
            return TypedResults.BadRequest();
        await ConsoleSignIn.SignInAsync(http, agent, time.GetUtcNow());
        return TypedResults.LocalRedirect(Local(form["return"]));
    }

    private static async Task<RedirectHttpResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(ConsoleSignIn.Scheme);
        return TypedResults.LocalRedirect(ConsoleSignIn.Address);
    }

    // Only back into the console: an address from elsewhere in the form must not lead away.
    private static string Local(string? wanted) =>
        wanted is not null && (wanted == Desk || wanted.StartsWith($"{Desk}?", StringComparison.Ordinal) || wanted.StartsWith($"{Desk}/", StringComparison.Ordinal))
            && !wanted.Contains('\\', StringComparison.Ordinal) && !wanted.Any(char.IsControl)
            ? wanted
            : Desk;

    private static IReadOnlyList<CentreChoice> Centres(ContentSnapshot content) =>
    [
        .. content.Centres.Values.OrderBy(centre => centre.Name, StringComparer.Ordinal).Select(centre => new CentreChoice(
            centre.Name,
            [.. centre.Agents.Select(agent => new AgentChoice($"{centre.Id}/{agent.Id}", agent.Name, content.Municipalities[agent.Employer].Name))])),
    ];

    private static async ValueTask<object?> WithToken(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = (IAntiforgery)context.HttpContext.RequestServices.GetService(typeof(IAntiforgery))!;
        return await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : TypedResults.BadRequest();
    }
}
