using System.Globalization;
using KnowledgeBase;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HandoffConsole.SignIn;

/// <summary>The cookie that says which agent is signed in, and the policy that asks for it.</summary>
internal static class ConsoleSignIn
{
    public const string Scheme = "console";

    /// <summary>For all that only a signed-in agent may reach, the hub too.</summary>
    public const string Policy = "console";

    public const string Address = "/console/sign-in";
    private const string SignedInAt = "signed-in-at";

    /// <summary>Choosing one's name is no proof of who one is, so it is open on a developer's machine and nowhere else.</summary>
    public static bool IsOpen(IHostEnvironment environment) => environment.IsDevelopment();

    public static void AddConsoleSignIn(this IServiceCollection services)
    {
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Settings).ValidateDataAnnotations().ValidateOnStart();
        services.AddAuthentication(Scheme).AddCookie(Scheme);
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<IOptions<SignInOptions>>((cookie, settings) => Configure(cookie, settings.Value));
        services.AddAuthorizationBuilder().AddPolicy(Policy, new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser().Build());
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "kari-console-form";
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    public static Task SignInAsync(HttpContext http, SignedInAgent agent, DateTimeOffset now)
    {
        var about = new AuthenticationProperties { Items = { [SignedInAt] = now.ToString("O", CultureInfo.InvariantCulture) } };
        return http.SignInAsync(Scheme, agent.ToPrincipal(), about);
    }

    private static void Configure(CookieAuthenticationOptions cookie, SignInOptions settings)
    {
        cookie.Cookie.Name = "kari-console";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = settings.Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = Address;
        cookie.ReturnUrlParameter = "return";
        cookie.Events.OnValidatePrincipal = context => ValidateAsync(context, settings);
        cookie.Events.OnRedirectToLogin = AskToSignIn;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context, SignInOptions settings)
    {
        var content = context.HttpContext.RequestServices.GetRequiredService<ContentLibrary>().Current;
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var known = context.Principal is { } principal && SignedInAgent.From(principal, content) is not null;
        var fresh = context.Properties.Items.TryGetValue(SignedInAt, out var at)
            && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out var signedInAt) && now - signedInAt < settings.Longest;
        if (known && fresh) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    // A page is sent to the sign-in; what a script fetches, and the hub, need the plain refusal.
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var page = HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (page) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
