using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace HandoffConsole.Hubs;

/// <summary>
/// SignalR's JSON protocol, with one difference: a call to no method, or with arguments of the wrong number or kind, is
/// answered with the code <c>bad-input</c> instead of the framework's own words.
/// </summary>
public sealed class StableCodesProtocol(JsonHubProtocol json) : IHubProtocol
{
    private static readonly ExceptionDispatchInfo BadInput = ExceptionDispatchInfo.Capture(new HubException("bad-input"));

    public string Name => json.Name;

    public int Version => json.Version;

    public TransferFormat TransferFormat => json.TransferFormat;

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        if (!json.TryParseMessage(ref input, binder, out message)) return false;
        if (message is InvocationBindingFailureMessage failed) message = new InvocationBindingFailureMessage(failed.InvocationId, failed.Target, BadInput);
        return true;
    }

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => json.WriteMessage(message, output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => json.GetMessageBytes(message);

    public bool IsVersionSupported(int version) => json.IsVersionSupported(version);
}
