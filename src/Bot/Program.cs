using Bot;
using Bot.Channels.WebChat;
using Bot.Commands;
using HandoffConsole;
using Microsoft.AspNetCore.Connections;

if (KariCommands.Handles(args)) return await KariCommands.RunAsync(args);

try
{
    var builder = WebApplication.CreateBuilder(args);
    var place = Installation.From(builder.Configuration);
    builder.Services.AddKari(place, builder.Configuration);
    builder.Services.AddKariWorkers(place);
    builder.Services.AddWebChat(builder.Configuration);
    builder.Services.AddHandoffConsole();
    builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://localhost:5080");

    var app = builder.Build();
    app.UseCors();
    app.MapKariHealth();
    app.MapWebChat();
    app.MapHandoffConsole();
    await app.Services.PrepareKariAsync(app.Lifetime.ApplicationStopping);
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is UsageException or IOException { InnerException: AddressInUseException })
{
    // What a setting can mend is told in a line; "address already in use" is one of them: --urls http://localhost:OTHER.
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
