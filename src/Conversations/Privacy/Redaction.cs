namespace Conversations.Privacy;

/// <summary>What may be masked, the most private first: where two readings share a digit, the first one wins.</summary>
public enum RedactionKind
{
    /// <summary>Fødselsnummer, D-number, H-number or a synthetic one.</summary>
    IdentityNumber,

    /// <summary>Payment card number, 13 to 19 digits.</summary>
    PaymentCard,

    /// <summary>Norwegian bank account number, 11 digits.</summary>
    AccountNumber,

    /// <summary>Phone number, Norwegian or with a country code.</summary>
    Phone,

    /// <summary>E-mail address.</summary>
    Email,
}

/// <summary>A masked text and what was masked in it.</summary>
/// <param name="Text">The text with a mask in place of everything found.</param>
/// <param name="Found">Each kind that was masked, once, in the order of <see cref="RedactionKind"/>; empty when nothing was.</param>
public sealed record Redaction(RedactedText Text, IReadOnlyList<RedactionKind> Found);
