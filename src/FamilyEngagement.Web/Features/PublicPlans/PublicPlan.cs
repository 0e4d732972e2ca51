using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.PublicPlans;

/// <summary>
/// A school's plan as everybody may read it. One row a school; its version changes with every change of the page, a
/// translation's included, so that one small query tells whether a kept copy still holds.
/// </summary>
public class PublicPlan : ISchoolOwned, IVersioned
{
    public const int NamesLength = 4000;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public School School { get; set; } = null!;
    /// <summary>The approved version that the principal looked at and confirmed; none while the page is off.</summary>
    public int? PlanVersionId { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public int? ConfirmedById { get; private set; }
    public PortalUser? ConfirmedBy { get; private set; }
    /// <summary>Names of staff in the text that may stay there.</summary>
    public List<string> Names { get; private set; } = [];
    public Guid Version { get; set; }
    public List<PlanTranslation> Translations { get; } = [];

    public void Confirm(int planVersionId, IEnumerable<string> names, int userId, DateTime now)
    {
        (PlanVersionId, ConfirmedById, ConfirmedAt) = (planVersionId, userId, now);
        Accept(names);
    }

    public void Withdraw() => (PlanVersionId, ConfirmedById, ConfirmedAt) = (null, null, null);

    public void Accept(IEnumerable<string> names)
    {
        List<string> all = [.. Names.Union(names)];
        if (all.Count > Names.Count) Names = all;
    }
}

/// <summary>One part of the page in another language, good for exactly the words it was made from.</summary>
public class PlanTranslation : ISchoolOwned, IVersioned
{
    public const int SlotLength = 80, HashLength = 64, LanguageLength = 20, TitleLength = 240, TextLength = 40000, TranslatorLength = 120;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int PublicPlanId { get; set; }
    public required int PlanId { get; init; }
    /// <summary>Which part of the plan it stands in.</summary>
    public required string Slot { get; init; }
    public required string Language { get; init; }
    /// <summary>Of the English words that it was made from.</summary>
    public required string SourceHash { get; set; }
    public string Title { get; set; } = "";
    public required string Text { get; set; }
    public bool IsMachine { get; set; }
    /// <summary>Who or what translated it. Families do not see the name.</summary>
    public string Translator { get; set; } = "";
    public int ById { get; set; }
    public PortalUser By { get; set; } = null!;
    public DateTime At { get; set; }
    public Guid Version { get; set; }
}
