using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Councils;

/// <summary>Both councils of a school in one school year.</summary>
/// <param name="IsInside">People outside the school see seats and how many sit on them, no names.</param>
public record CouncilsPage(School School, SchoolYear? Year, IReadOnlyList<SchoolYear> Years, IReadOnlyList<CouncilPanel> Councils, bool MayEdit, bool IsInside)
{
    public string Url => $"/schools/{School.Id}/councils";
}

/// <param name="Rule">In force on the day that is shown; none: nothing is written for this council.</param>
/// <param name="Members">Of the year, those who sit today first.</param>
/// <param name="Day">Today, or the year's last day.</param>
public record CouncilPanel(CouncilKind Council, CouncilRule? Rule, IReadOnlyList<CouncilDuty> Duties, CouncilByLaw? ByLaw, IReadOnlyList<CouncilMember> Members, DateOnly Day)
{
    public IReadOnlyList<CouncilMember> Sitting => [.. Members.Where(member => member.SitsOn(Day))];

    public int Voting => Rule is null ? 0 : Sitting.Count(member => member.Votes(Rule));
}

/// <param name="MemberId">None for a new one.</param>
public record MemberPage(int SchoolId, string School, int? MemberId, string Year, MemberForm Form, bool MayRemove = false, bool HasChanged = false)
{
    public string Url => $"/schools/{SchoolId}/councils";
}

public record ByLawPage(int SchoolId, string School, ByLawForm Form, IReadOnlyList<CouncilByLaw> Earlier)
{
    public string Url => $"/schools/{SchoolId}/councils";
}
