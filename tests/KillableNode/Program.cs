using System.Globalization;
using Bot;
using Bot.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// A whole node without a web server, made to be killed: it takes lines on standard input and acknowledges on standard output.
//   start MUNICIPALITY                    -> started CONVERSATION
//   send CONVERSATION ACTIVITY TEXT...    -> ack ACTIVITY SEQUENCE | refused ACTIVITY CODE
var settings = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?> { ["Content:Path"] = args[0], ["ConnectionStrings:Conversations"] = args[1] })
    .Build();
var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Configuration = new ConfigurationManager() });
builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
var place = Installation.From(settings);
builder.Services.AddKari(place, settings).AddKariWorkers(place);
using var host = builder.Build();
await host.Services.PrepareKariAsync(CancellationToken.None);
await host.StartAsync();

var receiver = host.Services.GetRequiredService<Receiver>();
var output = TextWriter.Synchronized(Console.Out);
await output.WriteLineAsync("ready");
var sending = new List<Task>();
while (await Console.In.ReadLineAsync() is { } line)
{
    var words = line.Split(' ', 4);
    if (words[0] == "start") await StartAsync(words[1]);
    else sending.Add(SendAsync(words[1], words[2], words[3]));
}

await Task.WhenAll(sending);
await host.StopAsync();

async Task StartAsync(string municipality)
{
    var begun = (Receipt.Stored)await receiver.StartAsync(municipality, "nn", "test", page: null, CancellationToken.None);
    await output.WriteLineAsync($"started {begun.Conversation}");
}

async Task SendAsync(string conversation, string activity, string text)
{
    var receipt = await receiver.ReceiveAsync(new(conversation), activity, text, CancellationToken.None);
    await output.WriteLineAsync(receipt switch
    {
        Receipt.Stored stored => string.Create(CultureInfo.InvariantCulture, $"ack {activity} {stored.Sequence}"),
        Receipt.Refused refused => $"refused {activity} {refused.Code}",
        _ => $"refused {activity} unknown",
    });
}
