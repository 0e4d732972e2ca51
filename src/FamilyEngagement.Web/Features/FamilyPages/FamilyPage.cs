using FamilyEngagement.Web.Features.PublicPlans;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.FamilyPages;

/// <summary>Where the page for families stands, seen by the principal.</summary>
/// <param name="Approved">None: nothing was approved yet.</param>
/// <param name="Row">None: nobody has done anything about the page.</param>
public record FamilyPage(int SchoolId, int PlanId, string School, string Year, ApprovedPlan? Approved, PublicPlan? Row, IReadOnlyList<SourcePart> Parts, IReadOnlyList<FoundName> Names)
{
    public string PlanUrl => $"/schools/{SchoolId}/plans/{PlanId}";

    public string Url => $"{PlanUrl}/public";

    public string PublicUrl => $"/public/schools/{SchoolId}/plan";

    /// <summary>The plan that was approved last is this one.</summary>
    public bool IsNewest => Approved?.PlanId == PlanId;

    public bool IsOn => Approved is not null && Row?.PlanVersionId == Approved.VersionId;

    /// <summary>It was on, and something else was approved since.</summary>
    public bool IsBehind => !IsOn && Row?.PlanVersionId is not null;

    public IReadOnlyCollection<PlanTranslation> Translations => Row?.Translations ?? [];

    public int Holding(string language) => Parts.Count(part => PublicPlanQueries.Holding(part, Translations, language) is not null);

    public int Old(string language) => Parts.Count(part => PublicPlanQueries.Holding(part, Translations, language) is null && Translations.Any(row => row.Language == language && row.PlanId == Approved?.PlanId && row.Slot == part.Slot));
}

/// <summary>What the principal has looked at, and what may stay.</summary>
public class ConfirmForm
{
    public int PlanVersionId { get; set; }

    public bool HasRead { get; set; }

    public List<string> Names { get; set; } = [];
}

/// <param name="Choices">The languages that it can be translated to.</param>
public record FamilyPageView(FamilyPage Page, IReadOnlyList<Languages.Entry> Choices, ConfirmForm Form, bool IsChangedMeanwhile = false);

public static class PartNames
{
    public static string Name(this SourcePart part, IStringLocalizer<Words> words) => part.Slot switch
    {
        SourcePart.Page => words["Heading of the page"],
        SourcePart.Updating => words["Sentence: being updated"],
        SourcePart.Machine => words["Sentence: translated by a machine"],
        _ => part.Title,
    };
}

/// <summary>The parts of the page in one language.</summary>
public record TranslationsPage(FamilyPage Page, Languages.Entry Language);

/// <param name="Names">Found in what was typed, and not accepted before.</param>
public record TranslationPage(FamilyPage Page, Languages.Entry Language, SourcePart Part, PlanTranslation? Saved, TranslationForm Form, IReadOnlyList<FoundName> Names, IReadOnlyList<Difference>? Differences = null)
{
    public bool IsOld => Saved is not null && Saved.SourceHash != Part.Hash;
}
