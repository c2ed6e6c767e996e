namespace HandoffConsole.Pages;

/// <summary>A centre and who may sign in for it.</summary>
public sealed record CentreChoice(string Name, IReadOnlyList<AgentChoice> Agents);

/// <summary>Somebody to sign in as.</summary>
/// <param name="Value">What the form sends: the ids of centre and agent.</param>
/// <param name="Employer">The name of the municipality.</param>
public sealed record AgentChoice(string Value, string Name, string Employer);

/// <summary>A municipality to choose.</summary>
public sealed record MunicipalityChoice(string Id, string Name);
