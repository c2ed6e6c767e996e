using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Testing;

namespace Bot.Tests.Crash;

/// <summary>A node in a process of its own, spoken to by lines, that can be killed without warning.</summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentDictionary<string, long> acknowledged;
    private readonly Action<int> onAcknowledged;
    private readonly BlockingCollection<string> answers = [];
    private int count;

    /// <param name="acknowledged">Activity ids with the sequence they were acknowledged at; shared by several nodes.</param>
    /// <param name="onAcknowledged">Told how many this process has acknowledged, the moment it reads one.</param>
    public NodeProcess(string connectionString, ConcurrentDictionary<string, long> acknowledged, Action<NodeProcess, int>? onAcknowledged = null)
    {
        this.acknowledged = acknowledged;
        this.onAcknowledged = number => onAcknowledged?.Invoke(this, number);
        var program = Path.Combine(AppContext.BaseDirectory, "KillableNode.dll");
        process = Process.Start(new ProcessStartInfo("dotnet", [program, Repository.Content, connectionString])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Errors.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Expect("ready");
    }

    public ConcurrentQueue<string> Errors { get; } = [];

    public string Start(string municipality)
    {
        Write($"start {municipality}");
        return Expect("started").Split(' ')[1];
    }

    public void Send(string conversation, string activity, string text) => Write($"send {conversation} {activity} {text}");

    /// <summary>SIGKILL: nothing is flushed, nothing is said good-bye to.</summary>
    public void Kill() => process.Kill();

    /// <summary>When it is dead, and all that it managed to say has been heard.</summary>
    public Task DeathAsync() => process.WaitForExitAsync();

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
            process.WaitForExit();
        }

        process.Dispose();
        answers.Dispose();
    }

    private void Write(string line)
    {
        try
        {
            process.StandardInput.WriteLine(line);
        }
        catch (IOException)
        {
            // It was killed under the writer's hands; what it had not acknowledged is not owed.
        }
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        var words = line.Split(' ');
        if (words[0] != "ack")
        {
            answers.Add(line);
            return;
        }

        acknowledged[words[1]] = long.Parse(words[2], CultureInfo.InvariantCulture);
        onAcknowledged(Interlocked.Increment(ref count));
    }

    private string Expect(string word)
    {
        if (!answers.TryTake(out var line, TimeSpan.FromSeconds(60)) || !line.StartsWith(word, StringComparison.Ordinal))
            throw new InvalidOperationException($"Expected '{word}', got '{line}'. {string.Join('\n', Errors)}");
        return line;
    }
}
