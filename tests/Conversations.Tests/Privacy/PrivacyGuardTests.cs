using System.Text.Json;
using Conversations.Privacy;

namespace Conversations.Tests.Privacy;

public sealed class PrivacyGuardTests
{
    [Fact]
    public void The_default_is_the_empty_text()
    {
        Assert.Equal("", default(RedactedText).Value);
        Assert.Equal("", default(RedactedText).ToString());
        Assert.Equal(default, PrivacyGuard.FromContent(""));
        Assert.Equal(default(RedactedText).GetHashCode(), PrivacyGuard.FromContent("").GetHashCode());
    }

    [Fact]
    public void Redacted_text_has_no_public_way_in()
    {
        Assert.Empty(typeof(RedactedText).GetConstructors());
        Assert.All(typeof(RedactedText).GetProperties(), property => Assert.False(property.CanWrite));
    }

    [Fact]
    public void It_is_a_plain_string_in_json()
    {
        var text = PrivacyGuard.FromContent("Ring 22 22 22 22 \"no\"");
        var json = JsonSerializer.Serialize(text);
        Assert.Equal(text.Value, JsonSerializer.Deserialize<string>(json));
        Assert.Equal(text, JsonSerializer.Deserialize<RedactedText>(json));
        Assert.Equal(default, JsonSerializer.Deserialize<RedactedText>("null"));
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(RedactedText)));
    }

    [Fact]
    public void Each_kind_is_told_once_in_order()
    {
        var redaction = PrivacyGuard.Citizen("ola@eksempel.no 22 22 22 22, 912 34 567, 1234.56.78903, 4111 1111 1111 1111, 01819010001");
        Assert.Equal(Enum.GetValues<RedactionKind>(), redaction.Found);
        Assert.Empty(PrivacyGuard.Citizen("Når opnar biblioteket?").Found);
    }

    [Fact]
    public void An_agent_may_give_a_phone_number_and_an_address_but_no_more()
    {
        var redaction = PrivacyGuard.Agent("Ring 22 22 22 22 eller skriv til post@eksempel.no, ikkje send 01819010001, 4111 1111 1111 1111 eller 1234 56 78903");
        Assert.Equal(
            "Ring 22 22 22 22 eller skriv til post@eksempel.no, ikkje send [fødselsnummer fjernet], [kortnummer fjernet] eller [kontonummer fjernet]",
            redaction.Text.Value);
        Assert.Equal([RedactionKind.IdentityNumber, RedactionKind.PaymentCard, RedactionKind.AccountNumber], redaction.Found);
    }

    [Fact]
    public void Content_keeps_its_numbers() =>
        Assert.Equal("Ring 22 22 22 22, konto 1234.56.78903", PrivacyGuard.FromContent("Ring 22 22 22 22, konto 1234.56.78903").Value);

    [Theory]
    [InlineData("a\r\nb\rc\nd\te", "a\nb\nc\nd\te")]
    [InlineData("a\u0000b\u0007c\u0085d\u001Be", "abcde")]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    [InlineData("a\u030Arhus", "\u00E5rhus")]
    [InlineData("👩‍👧 🇳🇴", "👩‍👧 🇳🇴")]
    public void Text_is_made_well_formed(string text, string expected) =>
        Assert.Equal(expected, PrivacyGuard.FromContent(text).Value);

    // Not inline data: attributes cannot hold half a pair.
    [Fact]
    public void Half_a_surrogate_pair_is_replaced() =>
        Assert.Equal("a\uFFFDb\uFFFD", PrivacyGuard.FromContent("a\uD800b\uDC00").Value);

    [Fact]
    public void A_letter_keeps_no_more_than_thirty_marks() =>
        Assert.Equal(31, PrivacyGuard.FromContent("x" + new string('\u0316', 50_000)).Value.Length);

    [Fact]
    public void A_control_character_does_not_hide_a_number() =>
        Assert.Equal("[fødselsnummer fjernet]", PrivacyGuard.Citizen("018\u00011901\u00020001").Text.Value);
}
