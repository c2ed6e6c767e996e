using HandoffConsole.Hubs;
using HandoffConsole.Pages;
using HandoffConsole.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HandoffConsole;

/// <summary>What the host calls to have the console: the agents' pages, and the sample page of a municipality.</summary>
public static class HandoffConsoleSetup
{
    /// <summary>Needs <see cref="KnowledgeBase.ContentLibrary"/> and <see cref="TimeProvider"/> to be there. Settings: <see cref="SignInOptions"/>.</summary>
    public static IServiceCollection AddHandoffConsole(this IServiceCollection services)
    {
        services.AddConsoleSignIn();
        services.AddSingleton<HandoffDoor>();
        services.AddRazorComponents();
        return services;
    }

    /// <summary>
    /// Maps <c>/</c>, <c>/console</c> and what they load. Where nobody can sign in, none of the agents' pages is mapped,
    /// and everything under <c>/console</c> and <c>/hubs/handoff</c> answers 403.
    /// </summary>
    public static IEndpointRouteBuilder MapHandoffConsole(this IEndpointRouteBuilder routes)
    {
        var assets = WebAssets.Of(typeof(HandoffConsoleSetup).Assembly);
        routes.MapSamplePage(assets);
        routes.MapWebAsset("/console/console.css", assets);
        if (!ConsoleSignIn.IsOpen(routes.ServiceProvider.GetRequiredService<IHostEnvironment>()))
        {
            routes.MapClosedConsole();
            return routes;
        }

        foreach (var file in new[] { "desk.js", "beat.js", "desk.css" }) routes.MapWebAsset($"/console/{file}", assets);
        routes.MapHub<HandoffHub>("/hubs/handoff", hub => hub.Transports = HttpTransportType.WebSockets);
        routes.MapSignIn();
        routes.MapDeskPage();
        return routes;
    }
}
