using KnowledgeBase;
using KnowledgeBase.Articles;

namespace Bot.Turns;

/// <summary>Which language the bot speaks.</summary>
internal static class TurnLanguage
{
    /// <summary>Before the citizen has said anything: what the browser or the page asked for, else the municipality's form.</summary>
    public static string Initial(string? locale, Municipality municipality)
    {
        var wanted = locale?.Split('-', '_')[0].ToLowerInvariant();
        return wanted switch
        {
            "nn" or "nb" or "en" => wanted,
            _ => Official(municipality),
        };
    }

    /// <summary>What a municipality writes when it does not follow the citizen. One that is neutral writes bokmål here.</summary>
    public static string Official(Municipality municipality) =>
        municipality.OfficialForm == Languages.Nynorsk ? Languages.Nynorsk : Languages.Bokmal;

    /// <summary>The form to answer in, once it is known what the citizen writes.</summary>
    public static string Reply(string detected, Municipality municipality) =>
        Languages.IsNorwegian(detected) && municipality.ReplyForm == "fixed" ? Official(municipality) : detected;
}
