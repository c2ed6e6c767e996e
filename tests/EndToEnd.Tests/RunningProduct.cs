using Testing;

namespace EndToEnd.Tests;

/// <summary>The program, started once for all tests of a class.</summary>
public sealed class RunningProduct : IAsyncLifetime
{
    public Product Product { get; private set; } = null!;

    public Uri Address => Product.Address;

    public async Task InitializeAsync() => Product = await Product.StartAsync();

    public async Task DisposeAsync() => await Product.DisposeAsync();
}
