namespace HandoffConsole.Protocol;

/// <summary>A value, or the stable code of what was wrong.</summary>
public readonly record struct Checked<T>
{
    public Checked(T value) => Value = value;

    /// <param name="code">One of <see cref="ErrorCode"/>.</param>
    public Checked(string code)
        : this(default(T)!) => Code = code;

    public T Value { get; }

    public string? Code { get; }

    public async Task<Checked<TNext>> ThenAsync<TNext>(Func<T, Task<Checked<TNext>>> next) => Code is { } code ? new(code) : await next(Value);
}
