namespace KnowledgeBase;

/// <summary>Which day it is where the citizens live: Norwegian time, summer and winter.</summary>
public sealed class NorwegianDay(TimeProvider time)
{
    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Norway).DateTime);
}
