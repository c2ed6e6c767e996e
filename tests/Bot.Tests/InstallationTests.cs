using Bot.Commands;
using Microsoft.Extensions.Configuration;
using Testing;

namespace Bot.Tests;

public sealed class InstallationTests
{
    [Fact]
    public void Without_settings_the_content_is_found_and_the_database_lies_beside_it()
    {
        var place = From();
        Assert.Equal(Repository.Content, place.Content);
        Assert.Equal($"Data Source={Path.Combine(Repository.Root, "data", "kari.db")}", place.Conversations);
    }

    [Fact]
    public void A_content_folder_that_is_none_is_told_with_the_setting_to_change() =>
        Assert.Contains("Content:Path", Assert.Throws<UsageException>(() => From(("Content:Path", "/nowhere"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_connection_string_that_is_none_is_told_with_the_setting_to_change() =>
        Assert.Contains(
            "ConnectionStrings:Conversations",
            Assert.Throws<UsageException>(() => From(("ConnectionStrings:Conversations", "nonsense"))).Message,
            StringComparison.Ordinal);

    private static Installation From(params (string Key, string Value)[] settings) => Installation.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
}
