using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.Contacts;

public enum FollowUpWhen { No, Tomorrow, InAWeek, Pick }

/// <summary>A new contact: who, what happened, and what comes next.</summary>
public class LogForm : ContactForm
{
    [StringLength(200)]
    public string? Q { get; set; }

    public FollowUpWhen FollowUp { get; set; }

    public DateOnly? FollowUpOn { get; set; }

    [StringLength(FollowUps.FollowUp.WhatLength, ErrorMessage = "At most 300 characters. Shorten it.")]
    public string? FollowUpWhat { get; set; }

    /// <summary>The follow-up that this contact keeps.</summary>
    public int? Keeps { get; set; }

    /// <summary>The family waits for an answer: the contact opens a question.</summary>
    public bool Waits { get; set; }

    [StringLength(Questions.Question.WhatLength, ErrorMessage = "At most 300 characters. Shorten it.")]
    public string? QuestionWhat { get; set; }

    /// <summary>The family's questions that this contact was made for.</summary>
    public List<int> Answers { get; set; } = [];

    /// <summary>"find" for the search without script, "another" for the next contact.</summary>
    public string? Step { get; set; }

    /// <summary>The first school day that the choice means.</summary>
    public DateOnly? FollowUpDay(DateOnly today) => FollowUp switch
    {
        FollowUpWhen.Tomorrow => today.AddDays(1),
        FollowUpWhen.InAWeek => today.AddDays(7),
        FollowUpWhen.Pick => FollowUpOn,
        _ => null,
    };

    public override IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        foreach (var problem in base.Validate(context)) yield return problem;
        if (!Enum.IsDefined(FollowUp)) yield return new ValidationResult("Choose from the list.", [nameof(FollowUp)]);
        if (Waits && Direction == ContactDirection.Outbound && context.GetRequiredService<DistrictCache>().Words is var words && words.Knows(WordKind.Outcome, Outcome) && !words.IsReached(Outcome!))
            yield return new ValidationResult("Nobody was reached, so nobody can be waiting for an answer. If the family wrote or called, say so under day and time.", [nameof(Waits)]);
        if (FollowUp != FollowUpWhen.Pick) yield break;
        if (FollowUpOn is null) yield return new ValidationResult("Choose the day to follow up.", [nameof(FollowUpOn)]);
        else if (FollowUpOn < context.GetRequiredService<DistrictClock>().Today) yield return new ValidationResult("Choose a day from today on.", [nameof(FollowUpOn)]);
    }
}
