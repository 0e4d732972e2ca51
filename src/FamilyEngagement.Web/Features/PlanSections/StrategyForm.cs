using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanSections;

/// <summary>One strategy's row. A row with nothing in it, or with Remove ticked, is no strategy.</summary>
public class StrategyForm : IValidatableObject
{
    public int? Id { get; set; }

    [StringLength(PlanStrategy.WhatLength, ErrorMessage = "Make this shorter: at most 600 characters.")]
    public string? What { get; set => field = SectionForm.Clean(value); }

    [StringLength(PlanStrategy.OwnerLength, ErrorMessage = "Make the name shorter: at most 120 characters.")]
    public string? Owner { get; set => field = SectionForm.Clean(value); }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public bool Remove { get; set; }

    public bool IsGone => Remove || string.IsNullOrEmpty(What) && string.IsNullOrEmpty(Owner) && StartsOn is null && EndsOn is null;

    public static StrategyForm Of(StrategyContent strategy) =>
        new() { Id = strategy.Id, What = strategy.What, Owner = strategy.Owner, StartsOn = strategy.StartsOn, EndsOn = strategy.EndsOn };

    /// <param name="held">What is saved: whom it is for is set on a page of its own.</param>
    public StrategyContent ToContent(StrategyContent? held) => new(Id, What ?? "", Owner ?? "", StartsOn, EndsOn) { Aim = held?.Aim ?? StrategyAim.Everyone };

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (IsGone) yield break;
        if (string.IsNullOrEmpty(What)) yield return new ValidationResult("Say what you will do, or select Remove.", [nameof(What)]);
        if (EndsOn < StartsOn) yield return new ValidationResult("The last day is before the first. Change one of them.", [nameof(EndsOn)]);
    }
}
