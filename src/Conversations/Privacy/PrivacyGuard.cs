namespace Conversations.Privacy;

/// <summary>
/// The one maker of <see cref="RedactedText"/>. Every maker first makes the text well-formed: lone surrogates become
/// U+FFFD, line ends \n, control characters other than \n and \t are removed, the rest is in NFC. Never throws, takes
/// time in proportion to the length, and masking masked text changes nothing. Nothing can be unmasked.
/// </summary>
public static class PrivacyGuard
{
    private delegate List<Finding> Detector(string text);

    // Each step reads the masks of those before it. E-mail is last because an address may hold, or touch, a number.
    private static readonly Detector[] ForCitizens =
    [
        PaymentCards.FindIssued,
        LongRows.Find,
        IdentityNumbers.Find,
        PaymentCards.Find,
        AccountNumbers.Find,
        PhoneNumbers.Find,
        EmailAddresses.Find,
    ];

    private static readonly Detector[] ForAgents =
    [
        PaymentCards.FindIssued,
        LongRows.Find,
        IdentityNumbers.Find,
        PaymentCards.Find,
        AccountNumbers.Find,
    ];

    /// <summary>What a citizen writes: identity numbers, payment cards, account and phone numbers and e-mail addresses are masked.</summary>
    public static Redaction Citizen(string text) => Mask(text, ForCitizens);

    /// <summary>
    /// What an agent writes: identity numbers, payment cards and account numbers are masked, phone numbers and e-mail
    /// addresses stay. The municipality's own account number belongs in an article.
    /// </summary>
    public static Redaction Agent(string text) => Mask(text, ForAgents);

    /// <summary>Articles and fixed replies: nothing is masked, a switchboard's number is no secret.</summary>
    public static RedactedText FromContent(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RedactedText.Stored(WellFormedText.Of(text));
    }

    private static Redaction Mask(string text, Detector[] detectors)
    {
        ArgumentNullException.ThrowIfNull(text);
        var masked = WellFormedText.Of(text);
        var kinds = new SortedSet<RedactionKind>();
        foreach (var detector in detectors)
        {
            var found = detector(masked);
            kinds.UnionWith(found.Select(finding => finding.Kind));
            masked = Masks.Apply(masked, found);
        }
        return new Redaction(RedactedText.Stored(masked), [.. kinds]);
    }
}
