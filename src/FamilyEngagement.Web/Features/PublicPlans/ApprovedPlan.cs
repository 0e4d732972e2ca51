using System.Security.Cryptography;
using System.Text;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PublicPlans;

/// <summary>A school's plan as it was approved last, whatever is being written since.</summary>
public record ApprovedPlan(int VersionId, int PlanId, string School, string Year, DateTime ApprovedAt, IReadOnlyList<SectionSnapshot> Sections);

/// <summary>A part of the page in plain English, which a person can translate as one piece.</summary>
/// <param name="Slot">Where it stands: the section's key, goals counted.</param>
/// <param name="IsSection">Else it is a word of the page itself.</param>
public record SourcePart(string Slot, string Title, string Text, bool IsSection = true)
{
    public const string Page = "page", Updating = "updating", Machine = "machine";

    public string Hash { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Title}\n{Text}")));
}

/// <summary>What a visitor's kept copy is compared with: it changes with everything that the page shows.</summary>
public record PublicStamp(int SchoolId, string Value);
