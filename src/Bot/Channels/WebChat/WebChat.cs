using HandoffConsole.Hubs;
using HandoffConsole.Protocol;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Channels.WebChat;

/// <summary>The citizens' chat on municipalities' pages.</summary>
internal static class WebChat
{
    public const string CorsPolicy = "chat";

    /// <summary>How often a quiet line is spoken on. Clients take a line for dead after a little more than twice this.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ClientGone = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<ChatOptions>().Bind(settings.GetSection("Chat")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ChatTokens>();
        services.AddSingleton<ActivityStream>();
        services.AddSingleton<ChatDoor>();
        // The widget stands on the municipalities' pages; a token, and no cookie, says whose conversation it is.
        services.AddCors(cors => cors.AddPolicy(CorsPolicy, policy => policy.AllowAnyOrigin().WithMethods("GET", "POST").WithHeaders("authorization", "content-type")));
        services.AddSignalR(hubs =>
        {
            hubs.KeepAliveInterval = KeepAlive;
            hubs.ClientTimeoutInterval = ClientGone;
            hubs.AddFilter<FaultFilter>();
        }).AddJsonProtocol(json => ActivityJson.Configure(json.PayloadSerializerOptions));
        services.AddSingleton<FaultFilter>();
        services.AddSingleton<JsonHubProtocol>();
        services.Replace(ServiceDescriptor.Singleton<IHubProtocol, StableCodesProtocol>());
        services.AddOptions<HubOptions>().Configure<IOptions<ChatOptions>>((hubs, chat) => hubs.MaximumReceiveMessageSize = chat.Value.LargestFrame);
        return services;
    }

    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        routes.MapHub<ChatHub>("/hubs/chat", hub => hub.Transports = HttpTransportType.WebSockets);
        routes.MapChatEndpoints();
        routes.MapChatTexts();
        routes.MapKariScript();
    }
}
