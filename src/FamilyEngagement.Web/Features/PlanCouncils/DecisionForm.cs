using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;

namespace FamilyEngagement.Web.Features.PlanCouncils;

/// <summary>A decision as it is typed. What the roster and the rules say of it is checked by <see cref="CouncilMeetings"/>.</summary>
public class DecisionForm : IValidatableObject
{
    public Guid Version { get; set; }

    public CouncilKind Council { get; set; }

    public CouncilMatter Matter { get; set; }

    [Required(ErrorMessage = "Choose the day of the meeting.")]
    public DateOnly? MetOn { get; set; }

    /// <summary>Members who were there.</summary>
    public List<int> Present { get; set; } = [];

    [Range(0, 2000, ErrorMessage = "Type a number from 0 to 2,000.")]
    public int? OthersPresent { get; set; }

    [StringLength(CouncilDecision.GuestsLength, ErrorMessage = "Make this shorter: at most 500 characters.")]
    public string? Guests { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Type how many voted for it."), Range(0, 2000, ErrorMessage = "Type a number from 0 to 2,000.")]
    public int? For { get; set; }

    [Required(ErrorMessage = "Type how many voted against it; 0 if nobody did."), Range(0, 2000, ErrorMessage = "Type a number from 0 to 2,000.")]
    public int? Against { get; set; }

    [Range(0, 2000, ErrorMessage = "Type a number from 0 to 2,000.")]
    public int? Abstain { get; set; }

    public bool ActsAgainst { get; set; }

    [StringLength(CouncilDecision.AccountLength, ErrorMessage = "Make the account shorter: at most 2,000 characters.")]
    public string? Account { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    public DateOnly? AccountOn { get; set; }

    [StringLength(CouncilDecision.NotesLength, ErrorMessage = "Make the notes shorter: at most 1,000 characters.")]
    public string? Notes { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    public IFormFile? Minutes { get; set; }

    public string? MinutesUrl { get; set => field = value?.Trim(); }

    public bool MinutesToCome { get; set; }

    /// <summary>Why it is corrected; on a new one none.</summary>
    [StringLength(CouncilDecision.ReasonLength, ErrorMessage = "At most 300 characters. Shorten it.")]
    public string? Reason { get; set => field = value?.Trim(); }

    public bool HasMinutes => Minutes is not null || !string.IsNullOrEmpty(MinutesUrl);

    public DecisionFacts Facts() => new(MetOn!.Value, OthersPresent ?? 0, Guests ?? "", For!.Value, Against!.Value, Abstain ?? 0, ActsAgainst, Account ?? "", AccountOn, Notes ?? "");

    public static DecisionForm Of(CouncilDecision decision) => new()
    {
        Version = decision.Version,
        Council = decision.Council,
        Matter = decision.Matter,
        MetOn = decision.MetOn,
        Present = [.. decision.Presences.Select(presence => presence.MemberId)],
        OthersPresent = decision.OthersPresent,
        Guests = decision.Guests,
        For = decision.For,
        Against = decision.Against,
        Abstain = decision.Abstain,
        ActsAgainst = decision.ActsAgainst,
        Account = decision.Account,
        AccountOn = decision.AccountOn,
        Notes = decision.Notes,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (!Enum.IsDefined(Council)) yield return new ValidationResult("Choose the council.", [nameof(Council)]);
        if (!Enum.IsDefined(Matter)) yield return new ValidationResult("Choose what was decided.", [nameof(Matter)]);
        if (MetOn > context.GetRequiredService<DistrictClock>().Today) yield return new ValidationResult("This day is to come. A decision is recorded after the meeting.", [nameof(MetOn)]);
        foreach (var problem in UploadField.Check(Minutes, nameof(Minutes), MinutesUrl, nameof(MinutesUrl))) yield return problem;
        if (!ActsAgainst) yield break;
        if (For > Against) yield return new ValidationResult("The majority was for it, so nobody acts against it. Clear this.", [nameof(ActsAgainst)]);
        if (For == Against) yield return new ValidationResult("A tie is no majority to act against. Bring it to the next meeting.", [nameof(ActsAgainst)]);
        if (string.IsNullOrEmpty(Account)) yield return new ValidationResult("Write the principal’s account: why the majority is not followed.", [nameof(Account)]);
        if (AccountOn is null) yield return new ValidationResult("Choose the later meeting at which the principal accounts for it.", [nameof(AccountOn)]);
        else if (AccountOn <= MetOn) yield return new ValidationResult("The account is given at a later meeting. Choose a day after this one.", [nameof(AccountOn)]);
        else if (AccountOn > MetOn?.AddYears(1)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(AccountOn)]);
    }
}

public class MinutesForm : IValidatableObject
{
    public Guid Version { get; set; }

    public IFormFile? Minutes { get; set; }

    public string? MinutesUrl { get; set => field = value?.Trim(); }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Minutes is null && string.IsNullOrEmpty(MinutesUrl)) yield return new ValidationResult("Choose the file, or add a link.", [nameof(Minutes)]);
        foreach (var problem in UploadField.Check(Minutes, nameof(Minutes), MinutesUrl, nameof(MinutesUrl))) yield return problem;
    }
}

public class VoidDecisionForm
{
    public Guid Version { get; set; }

    [Required(ErrorMessage = "Say why you void it."), StringLength(CouncilDecision.ReasonLength, ErrorMessage = "At most 300 characters. Shorten it.")]
    public string? Reason { get; set => field = value?.Trim(); }
}
