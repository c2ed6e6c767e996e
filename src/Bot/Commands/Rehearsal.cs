using HandoffConsole.Protocol;
using System.Diagnostics;
using Bot.Channels;
using Bot.Turns;
using Conversations;
using Conversations.Log;
using KnowledgeBase;
using KnowledgeBase.Answers;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Commands;

/// <summary>
/// Conversations through the very same door, log and turn as a chat, in a database of their own that is thrown away
/// afterwards. The configured database is never touched.
/// </summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly ServiceProvider services;

    private Rehearsal(DirectoryInfo folder, ServiceProvider services) => (this.folder, this.services) = (folder, services);

    /// <summary>Where the database lies until the rehearsal is over.</summary>
    public string Folder => folder.FullName;

    public Receiver Receiver => services.GetRequiredService<Receiver>();

    public TurnRunner Runner => services.GetRequiredService<TurnRunner>();

    public ConversationLog Log => services.GetRequiredService<ConversationLog>();

    public ContentSnapshot Content => services.GetRequiredService<ContentLibrary>().Current;

    /// <param name="open">Whether somebody is there to hand over to.</param>
    /// <param name="at">The time it is assumed to be; null is now.</param>
    public static async Task<Rehearsal> BeginAsync(bool open, DateTimeOffset? at, CancellationToken ct)
    {
        var temporary = Directory.CreateTempSubdirectory("kari-ask-");
        var settings = CommandSettings.Read();
        var place = Installation.From(settings) with { Conversations = $"Data Source={Path.Combine(temporary.FullName, "ask.db")}" };
        var parts = new ServiceCollection().AddLogging().AddKari(place, settings);
        parts.Replace(ServiceDescriptor.Singleton<SomebodyThere>((_, _) => ValueTask.FromResult(open)));
        if (at is { } fixedTime) parts.Replace(ServiceDescriptor.Singleton<TimeProvider>(new StandingTime(fixedTime)));

        var rehearsal = new Rehearsal(temporary, parts.BuildServiceProvider());
        await Conversations.Storage.SchemaSteps.ApplyAsync(rehearsal.services.GetRequiredService<Conversations.Storage.Database>(), ct);
        return rehearsal;
    }

    public Task<Receipt> StartAsync(string municipality, string? language, CancellationToken ct) =>
        Receiver.StartAsync(municipality, language, channel: "terminal", page: null, ct);

    /// <summary>Says one thing and waits for all that the bot makes of it.</summary>
    public async Task<AskedTurn> SayAsync(ConversationId id, string text, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var receipt = await Receiver.ReceiveAsync(id, ActivityId.New().Value, text, ct);
        if (receipt is Receipt.Refused refused) return await RefusedAsync(id, refused.Code, started, ct);
        var shown = await Runner.RunAsync(id, ct);
        return AskedTurn.Of(shown, Stopwatch.GetElapsedTime(started), SourceLabel);
    }

    /// <summary>For editors: the sections that were considered, with confidence and the words that carried them.</summary>
    public IEnumerable<string> Why(string question, string language, string municipality) =>
        Content.Find(new Question(question, language, municipality)).Hits
            .Select(hit => $"  {hit.Confidence:0.00} {hit.Address} ({string.Join(", ", hit.Why)})");

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<AskedTurn> RefusedAsync(ConversationId id, string code, long started, CancellationToken ct)
    {
        var language = (await Log.FindAsync(id, ct))?.State.Language ?? Languages.Nynorsk;
        var limit = services.GetRequiredService<IOptions<ReceiverOptions>>().Value.LongestMessage;
        var key = code == ErrorCode.TooLong ? "errors.tooLong" : "errors.badInput";
        return AskedTurn.Refused(
            Content.Replies.Text(language, key, ("limit", $"{limit}")), language, Stopwatch.GetElapsedTime(started));
    }

    private string SourceLabel(string language, string title) => Content.Replies.Text(language, "answer.source", ("title", title));

    private sealed class StandingTime(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
