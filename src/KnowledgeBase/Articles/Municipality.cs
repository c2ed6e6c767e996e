namespace KnowledgeBase.Articles;

/// <summary>One municipality of the installation, with its own facts.</summary>
/// <param name="OfficialForm"><c>nn</c>, <c>nb</c> or <c>neutral</c>: what it has resolved to write.</param>
/// <param name="ReplyForm"><c>fixed</c>: always the official form; <c>followCitizen</c>: the form of the question.</param>
/// <param name="EmergencyExtra">A line to add to emergency notices, or null.</param>
public sealed record Municipality(
    string Id,
    string Name,
    string FullName,
    string Centre,
    string OfficialForm,
    string ReplyForm,
    string? EmergencyExtra,
    LocalFacts Facts);
