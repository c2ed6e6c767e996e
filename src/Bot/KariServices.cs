using Bot.Channels;
using Bot.Protection;
using Bot.Turns;
using Bot.Turns.Detectors;
using Bot.Workers;
using Conversations.Accounts;
using Conversations.Handoff;
using Conversations.Log;
using Conversations.Signals;
using Conversations.Storage;
using KnowledgeBase;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Bot;

/// <summary>How the parts are put together: one place for the web host, the commands and the tests.</summary>
internal static class KariServices
{
    /// <summary>The log, the content and the turn; nothing runs by itself.</summary>
    public static IServiceCollection AddKari(this IServiceCollection services, Installation place, IConfiguration settings)
    {
        services.AddOptions<ReceiverOptions>().Bind(settings.GetSection("Receiver")).ValidateDataAnnotations().ValidateOnStart();

        services.AddSingleton(_ => Database.Open(place.Conversations));
        services.AddSingleton(p => new DatabaseTime(p.GetRequiredService<Database>(), TimeProvider.System));
        services.AddSingleton<TimeProvider>(p => p.GetRequiredService<DatabaseTime>());
        services.AddSingleton<LocalSignals>();
        services.AddSingleton<PostgresSignals>();
        services.AddSingleton<IConversationSignals>(p => p.GetRequiredService<Database>().Dialect == "postgres"
            ? p.GetRequiredService<PostgresSignals>()
            : p.GetRequiredService<LocalSignals>());
        services.AddSingleton<ConversationLog>();
        services.AddSingleton<AgentDirectory>();
        services.AddSingleton<Presence>();
        services.AddSingleton<HandoffQueue>();
        services.AddSingleton<ConversationFeed>();

        services.AddSingleton(p => ContentLibrary.Open(place.Content, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => DetectorSet.Load(place.Content));
        services.AddSingleton<SomebodyThere>(p => p.GetRequiredService<Presence>().IsSomebodyThereAsync);
        services.AddSingleton<BotTurn>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<OwedTurns>();
        services.AddSingleton<Receiver>();
        services.AddDataProtection().SetApplicationName("kommune-kari");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, ProtectionKeys.Setup>();
        return services;
    }

    /// <summary>What runs by itself on every node: turns, the two sweeps, content that changes on disk, nudges between nodes.</summary>
    public static IServiceCollection AddKariWorkers(this IServiceCollection services, Installation place)
    {
        services.AddWorker<TurnWorker>("turns", TimeSpan.Zero, (worker, ct) => worker.RunAsync(ct));
        services.AddWorker<TurnWorker>("owed turns", TimeSpan.FromSeconds(1), (worker, ct) => worker.SweepAsync(ct));
        services.AddWorker<ConversationFeed>("followers", TimeSpan.FromSeconds(2), (feed, ct) => feed.SweepAsync(ct));
        services.AddWorker<HandoffQueue>("queue", TimeSpan.FromMilliseconds(100), (queue, ct) => queue.LookAsync(ct));
        services.AddWorker<Eraser>("erasures", TimeSpan.FromSeconds(5), (eraser, ct) => eraser.EraseAsync(ct));
        services.AddWorker<ContentReloader>("content", TimeSpan.FromMilliseconds(250), (reloader, _) => reloader.LookAsync());
        if (!Database.IsPostgres(place.Conversations)) return services;

        services.AddWorker<DatabaseTime>("clock", TimeSpan.FromMinutes(1), (time, ct) => time.MeasureAsync(ct));
        services.AddWorker<PostgresSignals>("notify", TimeSpan.Zero, (signals, ct) => signals.SendAsync(ct));
        services.AddWorker<NodeListener>("listen", TimeSpan.Zero, (listener, ct) => listener.ListenAsync(ct));
        return services;
    }

    /// <summary>Brings the schema up to date and reads the content, so that what is wrong is said at the start.</summary>
    public static async Task PrepareKariAsync(this IServiceProvider services, CancellationToken ct)
    {
        await SchemaSteps.ApplyAsync(services.GetRequiredService<Database>(), ct);
        await services.GetRequiredService<DatabaseTime>().MeasureAsync(ct);
        services.GetRequiredService<ContentReloader>().Report();
    }

    private static void AddWorker<T>(this IServiceCollection services, string name, TimeSpan pause, Func<T, CancellationToken, Task> work)
        where T : class
    {
        if (services.All(s => s.ServiceType != typeof(T))) services.AddSingleton<T>();
        services.AddSingleton<IHostedService>(p => new WorkerLoop(
            name, pause, ct => work(p.GetRequiredService<T>(), ct), p.GetRequiredService<ILogger<WorkerLoop>>()));
    }
}
