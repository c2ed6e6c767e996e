using System.Reflection;
using KnowledgeBase;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HandoffConsole.Pages;

/// <summary>The wording a request gets: the language asked for with <c>?lang=</c>, which is remembered; else the remembered one; else nynorsk.</summary>
internal sealed record PageWords(Wording Wording)
{
    private const string Cookie = "kari-console-language";

    /// <summary>Called by the framework where an endpoint asks for <see cref="PageWords"/>.</summary>
    public static ValueTask<PageWords> BindAsync(HttpContext http, ParameterInfo _)
    {
        var content = http.RequestServices.GetRequiredService<ContentLibrary>().Current;
        var asked = Known(http.Request.Query["lang"]);
        if (asked is not null)
            http.Response.Cookies.Append(Cookie, asked, new CookieOptions { SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
        return ValueTask.FromResult(new PageWords(new Wording(content.Console, asked ?? Known(http.Request.Cookies[Cookie]) ?? Languages.Nynorsk)));
    }

    private static string? Known(string? language) => Languages.All.FirstOrDefault(known => known == language);
}
