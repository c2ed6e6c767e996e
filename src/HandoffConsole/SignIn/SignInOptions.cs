using System.ComponentModel.DataAnnotations;

namespace HandoffConsole.SignIn;

/// <summary>How long an agent stays signed in; settings under <c>Console:SignIn</c>.</summary>
public sealed class SignInOptions : IValidatableObject
{
    public const string Settings = "Console:SignIn";

    /// <summary>Without a sign of life from the agent. Default one hour.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "12:00:00")]
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whatever the agent does. Default twelve hours: longer than a working day.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Idle > Longest) yield return new ValidationResult($"{Settings}:Idle is longer than {Settings}:Longest.", [nameof(Idle)]);
    }
}
