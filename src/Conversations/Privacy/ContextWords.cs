namespace Conversations.Privacy;

/// <summary>What a word beside a number says the number is.</summary>
internal enum Word
{
    /// <summary>Nothing.</summary>
    None,
    Identity,
    Card,
    Account,
    Phone,

    /// <summary>A case, an invoice, a meter, a property: a number of a thing, not of a person.</summary>
    Reference,
    Money,

    /// <summary>Stands between the telling word and the number, as in "telefonen min er 22 22 22 22".</summary>
    Connector,
}

/// <summary>
/// The words that decide between readings of a number, in nynorsk, bokmål and English. They are compared in lower
/// case; a star at the end matches any ending.
/// </summary>
internal static class ContextWords
{
    private static readonly (Word Meaning, string[] Words)[] Lists =
    [
        (Word.Identity, ["fnr", "pnr", "fødselsn*", "fodselsn*", "personn*", "personid", "dnr", "identitetsn*", "ssn"]),
        (Word.Card, ["kort", "kortet", "kortn*", "visa", "visakort*", "mastercard", "bankkort*", "betalingskort*", "kredittkort*", "card"]),
        (Word.Account, ["konto", "kontoen", "konton*", "bankkonto*", "kontonr", "account", "iban"]),
        (Word.Phone, ["tlf*", "telefon*", "tel", "mob", "mobil*", "ring", "ringe", "ringje", "ringer", "sms", "phone", "mobile", "call", "kontaktn*"]),
        (Word.Reference,
        [
            "kid", "kidn*", "sak", "saka", "saken", "sakid", "ref", "referanse", "referansen", "org", "orgn*", "faktura", "fakturaen",
            "målar*", "måler*", "vassmål*", "vannmål*", "målepunkt*", "gnr", "bnr", "gbnr", "gardsn*",
            "gårdsn*", "bruksn*", "ordre", "journal*", "arkiv", "avlesing*", "avlesning*", "eigedom", "eiendom", "matrikkel*",
            "invoice", "case", "order", "reference", "meter", "reading", "postn*", "epsg",
        ]),
        (Word.Money,
        [
            "kr", "nok", "krone", "kroner", "øre", "beløp*", "sum", "summen", "pris", "prisen", "kost", "kostar", "koster", "kostnad*",
            "budsjett*", "inntekt*", "løn", "lønn", "lån", "lånet", "million*", "mill", "mrd", "milliard*", "prosent", "euro", "eur", "usd",
            "innbyggjarar", "innbyggere", "kvm", "kwh", "liter", "kubikk", "daa", "mål", "dekar",
        ]),
        (Word.Connector,
        [
            "nr", "nummer", "nummeret", "no", "er", "mitt", "min", "mi", "meg", "oss", "på", "til", "var", "med", "om", "gjerne",
            "is", "my", "me", "number", "han", "ho", "hun", "dette", "heiter", "det", "for",
        ]),
    ];

    private static readonly Dictionary<string, Word> Whole = Entries(star: false);

    private static readonly Dictionary<string, Word> Beginnings = Entries(star: true);

    private static readonly string[] NumberEndings = ["nr", "nummer", "nummeret"];

    public static Word MeaningOf(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Whole.TryGetValue(lower, out var meaning))
            return meaning;
        for (var length = lower.Length; length > 1; length--)
            if (Beginnings.TryGetValue(lower[..length], out meaning))
                return meaning;
        if (lower.EndsWith("telefon", StringComparison.Ordinal))
            return Word.Phone;
        // kundenummer, avtalenr, serienummer: some thing's number.
        return Array.Exists(NumberEndings, ending => lower.EndsWith(ending, StringComparison.Ordinal)) ? Word.Reference : Word.None;
    }

    private static Dictionary<string, Word> Entries(bool star) =>
        (from list in Lists
         from word in list.Words
         where word.EndsWith('*') == star
         select KeyValuePair.Create(word.TrimEnd('*'), list.Meaning)).ToDictionary(StringComparer.Ordinal);
}
