using Testing;

namespace EndToEnd.Tests;

/// <summary>One running program for a class of tests at the desk.</summary>
public sealed class DeskFloor : IAsyncLifetime
{
    public Product Product { get; private set; } = null!;

    public Uri Site => Product.Address;

    public async Task InitializeAsync() => Product = await Product.StartAsync();

    public async Task DisposeAsync() => await Product.DisposeAsync();
}
