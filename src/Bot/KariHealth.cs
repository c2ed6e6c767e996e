using Conversations.Storage;
using KnowledgeBase;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot;

/// <summary>Where a load balancer asks: is the process alive, can it serve.</summary>
internal static class KariHealth
{
    public static void MapKariHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health");
        group.MapGet("/live", () => TypedResults.Ok(new { status = "live" }));
        group.MapGet("/ready", ReadyAsync);
    }

    private static async Task<Results<Ok<HealthReport>, JsonHttpResult<HealthReport>>> ReadyAsync(
        Database database, ContentLibrary content, CancellationToken ct)
    {
        var report = new HealthReport(await AnswersAsync(database, ct), content.Current.Articles.All.Count > 0);
        return report is { Database: true, Content: true }
            ? TypedResults.Ok(report)
            : TypedResults.Json(report, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> AnswersAsync(Database database, CancellationToken ct)
    {
        try
        {
            await using var connection = await database.ConnectAsync(ct);
            return true;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }

    private sealed record HealthReport(bool Database, bool Content);
}
