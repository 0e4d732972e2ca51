using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.TitleOne;

/// <summary>Dollars and cents.</summary>
public static class Money
{
    public static ValidationResult? Check(decimal? amount, string field) =>
        amount is null || decimal.Round(amount.Value, 2) == amount ? null : new ValidationResult("Type dollars and cents: two digits after the point at most.", [field]);
}

public class BudgetForm : IValidatableObject
{
    private const string TooMuch = "Type an amount from 0 to 99,999,999.99.";

    public Guid Version { get; set; }

    [Required(ErrorMessage = "Type the school’s Title I allocation."), Range(0, 99_999_999.99, ErrorMessage = TooMuch)]
    public decimal? Allocation { get; set; }

    [Required(ErrorMessage = "Type what of it is for family engagement."), Range(0, 99_999_999.99, ErrorMessage = TooMuch)]
    public decimal? Share { get; set; }

    public int? DecisionId { get; set; }

    public static BudgetForm Of(TitleOneBudget? budget) => budget is null ? new BudgetForm() : new() { Version = budget.Version, Allocation = budget.Allocation, Share = budget.Share, DecisionId = budget.DecisionId };

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Money.Check(Allocation, nameof(Allocation)) is { } allocation) yield return allocation;
        if (Money.Check(Share, nameof(Share)) is { } share) yield return share;
        if (Share > Allocation) yield return new ValidationResult("The share is more than the whole allocation. Check both.", [nameof(Share)]);
    }
}

public class LineForm : IValidatableObject
{
    private const string TooMuch = "Type an amount from 0 to 99,999,999.99.";

    public Guid Version { get; set; }

    [Required(ErrorMessage = "Say what it is for."), StringLength(BudgetLine.WhatLength, ErrorMessage = "Make this shorter: at most 200 characters.")]
    public string? What { get; set => field = value?.Trim(); }

    [StringLength(BudgetLine.PurposeLength, ErrorMessage = "Make this shorter: at most 200 characters.")]
    public string? Purpose { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Type the planned amount."), Range(0, 99_999_999.99, ErrorMessage = TooMuch)]
    public decimal? Planned { get; set; }

    [Range(0, 99_999_999.99, ErrorMessage = TooMuch)]
    public decimal? Spent { get; set; }

    public DateOnly? SpentOn { get; set; }

    public static LineForm Of(BudgetLine line) => new() { Version = line.Version, What = line.What, Purpose = line.Purpose, Planned = line.Planned, Spent = line.Spent, SpentOn = line.SpentOn };

    public void WriteTo(BudgetLine line)
    {
        (line.What, line.Purpose) = (What!, Purpose ?? "");
        (line.Planned, line.Spent, line.SpentOn) = (Planned!.Value, Spent ?? 0, Spent > 0 ? SpentOn : null);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (Money.Check(Planned, nameof(Planned)) is { } planned) yield return planned;
        if (Money.Check(Spent, nameof(Spent)) is { } spent) yield return spent;
        if (Spent > 0 && SpentOn is null) yield return new ValidationResult("Choose the day of the last payment.", [nameof(SpentOn)]);
        if (SpentOn > today) yield return new ValidationResult("This day is to come. Type what is spent, not what will be.", [nameof(SpentOn)]);
        else if (SpentOn < today.AddYears(-3)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(SpentOn)]);
    }
}
