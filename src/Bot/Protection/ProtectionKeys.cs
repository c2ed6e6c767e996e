using System.Xml.Linq;
using Conversations.Storage;
using Dapper;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Bot.Protection;

/// <summary>
/// The keys behind cookies and tokens, in the database: any node reads what any node wrote, and a restart ends nobody's
/// conversation.
/// </summary>
internal sealed class ProtectionKeys(Database database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.Connect();
        return connection.Query<string>("select xml from protection_keys order by id limit 1000").Select(xml => XElement.Parse(xml)).ToList();
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.Connect();
        connection.Execute(
            "insert into protection_keys (id, xml) values (@id, @xml)",
            new { id = $"{friendlyName} {Guid.CreateVersion7():n}", xml = element.ToString(SaveOptions.DisableFormatting) });
    }

    /// <summary>For the platform's options: they are built before the services are.</summary>
    internal sealed class Setup(Database database) : IConfigureOptions<KeyManagementOptions>
    {
        public void Configure(KeyManagementOptions options) => options.XmlRepository = new ProtectionKeys(database);
    }
}
