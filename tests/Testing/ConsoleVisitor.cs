using System.Net;
using System.Text.RegularExpressions;

namespace Testing;

/// <summary>Somebody who opens the console in a browser without script.</summary>
public static partial class ConsoleVisitor
{
    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormToken { get; }

    /// <summary>Chooses a sample agent on the sign-in page.</summary>
    /// <param name="client">Follows no redirects.</param>
    /// <param name="agent"><c>centre/agent</c>.</param>
    /// <returns>The Cookie header to go on with.</returns>
    public static async Task<string> SignInAsync(HttpClient client, string agent)
    {
        using var page = await client.GetAsync("/console/sign-in");
        var html = await page.Content.ReadAsStringAsync();
        var token = FormToken.Match(html);
        if (!token.Success) throw new InvalidOperationException($"No form to sign in with ({page.StatusCode}): {html}");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["agent"] = agent,
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token.Groups["token"].Value),
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/console/sign-in") { Content = form };
        request.Headers.Add("Cookie", Cookies(page));
        using var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.Found
            ? string.Join("; ", Cookies(page), Cookies(answer))
            : throw new InvalidOperationException($"Signing in as {agent} gave {answer.StatusCode}.");
    }

    private static string Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join("; ", set.Select(cookie => cookie.Split(';')[0])) : "";
}
