using System.Text;
using System.Text.RegularExpressions;
using Conversations.Privacy;
using FsCheck;
using FsCheck.Fluent;

namespace Conversations.Tests.Privacy;

public sealed class RedactionProperties
{
    private const int Tries = 5_000;

    private static readonly string[] Separators =
        [" ", "", "-", ".", "/", "\n", ",", " og ", "\u00A0", "\u200B", "+", "@", "(", ")", " kr ", "fnr ", "tlf ", "KID ", "konto ", "\r\n", "x", ". ", "  "];

    private static readonly string[] Numbers =
        ["01819010001", "018190", "10001", "4111", "1111", "411111111111", "1234.56.78903", "22", "222", "91234567", "47", "0047", "2026", "ola@x.no", "000", "5", "12", "[kontonummer fjernet]", "[", "]", "٣", "１"];

    [Fact]
    public void Masking_masked_text_changes_nothing() => Check(AnyText(), text =>
    {
        var once = PrivacyGuard.Citizen(text).Text.Value;
        var twice = PrivacyGuard.Citizen(once);
        return twice.Text.Value == once && twice.Found.Count == 0 && PrivacyGuard.FromContent(once).Value == once;
    });

    [Fact]
    public void What_an_agent_writes_is_masked_once_too() => Check(AnyText(), text =>
    {
        var once = PrivacyGuard.Agent(text).Text.Value;
        return PrivacyGuard.Agent(once).Text.Value == once;
    });

    [Fact]
    public void No_eleven_digits_with_a_date_survive() => Check(AnyText(), text =>
        Regex.Matches(PrivacyGuard.Citizen(text).Text.Value, @"(?<!\d)[0-9]{11}(?!\d)", RegexOptions.None, TimeSpan.FromSeconds(5))
            .All(eleven => !IdentityNumberRules.HasDate(eleven.Value)));

    [Fact]
    public void Text_without_digits_or_at_signs_is_only_made_well_formed() => Check(AnyText(), text =>
    {
        var quiet = Regex.Replace(text, @"[\d@＠]", "", RegexOptions.None, TimeSpan.FromSeconds(5));
        var bare = string.Concat(quiet.EnumerateRunes().Where(rune => !Rune.IsDigit(rune)).Select(rune => rune.ToString()));
        var redaction = PrivacyGuard.Citizen(bare);
        return redaction.Text == PrivacyGuard.FromContent(bare) && redaction.Found.Count == 0;
    });

    [Fact]
    public void What_is_stored_is_well_formed() => Check(AnyText(), text =>
    {
        var stored = PrivacyGuard.FromContent(text).Value;
        return stored.IsNormalized() && !stored.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
            && stored.EnumerateRunes().Sum(rune => rune.Utf16SequenceLength) == stored.Length
            && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(stored)) == stored;
    });

    private static void Check(Gen<string> texts, Func<string, bool> holds) =>
        Prop.ForAll(Arb.From(texts), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    // Half of it is any UTF-16 at all, lone surrogates included; half is what numbers are made of.
    private static Gen<string> AnyText()
    {
        var noise = Gen.Choose(0, 0xFFFF).Select(code => (char)code).ListOf().Select(list => new string([.. list]));
        var digits = Gen.Elements("0123456789".ToCharArray()).ListOf().Select(list => new string([.. list]));
        var piece = Gen.OneOf(Gen.Elements(Numbers), Gen.Elements(Separators), Gen.Elements(Separators), digits);
        return Gen.OneOf(noise, piece.ListOf().Select(string.Concat));
    }
}
