using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.PlanCouncils;

/// <summary>The council of a day: its rule, its by-laws and who sat on it.</summary>
/// <param name="Rosters">Of the plan's year and of the year of the meeting.</param>
public record Meeting(CouncilRule? Rule, CouncilByLaw? ByLaw, IReadOnlyList<CouncilMember> Rosters, IReadOnlyList<CouncilMember> Sitting);

/// <summary>Holds a decision against the roster and the rule of its day, before it is recorded.</summary>
public class CouncilMeetings(AppDbContext db, DistrictCache district, DistrictClock clock, IStringLocalizer<Words> words)
{
    /// <summary>A plan may be decided on this long before its school year begins.</summary>
    private const int MonthsBefore = 6;

    /// <summary>Three queries.</summary>
    public async Task<Meeting> Of(PlanHead plan, CouncilKind council, DateOnly? metOn)
    {
        var day = metOn ?? clock.Today;
        var year = district.YearOn(day);
        var (planYear, yearId) = (plan.SchoolYearId, year?.Id);
        var members = await db.CouncilMembers.In(plan.SchoolId).Where(member => member.Council == council && (member.SchoolYearId == planYear || member.SchoolYearId == yearId)).ToListAsync();
        var rosters = members.OrderBy(member => member.SchoolYearId != yearId).ThenBy(member => member.IsAlternate).ThenBy(member => member.Seat).ThenBy(member => Folding.Fold(member.Name), StringComparer.Ordinal).ToList();
        return new Meeting(
            (await db.AllCouncilRules()).On(council, day),
            (await db.CouncilByLaws.AsNoTracking().In(plan.SchoolId).Where(one => one.Council == council).ToListAsync()).On(council, day),
            rosters,
            [.. rosters.Where(member => member.SchoolYearId == yearId && member.SitsOn(day))]);
    }

    /// <summary>Adds to the form what keeps the decision from counting, in plain words.</summary>
    public async Task Check(PlanHead plan, DecisionForm form, Meeting meeting, int? decisionId, ModelStateDictionary state)
    {
        if (form.MetOn is not { } day) return;
        var earliest = plan.Year.StartsOn.AddMonths(-MonthsBefore);
        if (day < earliest) Add(nameof(form.MetOn), words["This day is before {0:MMMM d, yyyy}, long before the plan’s school year. Check the day.", earliest]);
        else if (meeting.Rule is null) Add(nameof(form.MetOn), words["No rule for this council was in force on {0:MMMM d, yyyy}. Check the day.", day]);
        else if (await db.CouncilDecisions.In(plan.SchoolId).AnyAsync(one => one.PlanId == plan.Id && one.Council == form.Council && one.Matter == form.Matter && one.MetOn == day && !one.IsVoided && one.Id != decisionId))
            Add(nameof(form.MetOn), words["A decision of this council on this day is recorded already. Correct that one."]);
        else CheckPresence(form, meeting.Rule, meeting, day, state);

        void Add(string field, string problem) => state.AddModelError(field, problem);
    }

    private void CheckPresence(DecisionForm form, CouncilRule rule, Meeting meeting, DateOnly day, ModelStateDictionary state)
    {
        var absent = meeting.Rosters.Where(member => form.Present.Contains(member.Id) && !meeting.Sitting.Contains(member)).Select(member => member.Name).ToList();
        if (absent.Count > 0 || form.Present.Except(meeting.Rosters.Select(member => member.Id)).Any())
        {
            state.AddModelError(nameof(form.Present), words["Not on the council on {0:MMMM d, yyyy}: {1}. Change the day, or clear these names.", day, absent.Count == 0 ? "?" : string.Join(", ", absent)]);
            return;
        }

        var voting = meeting.Sitting.Where(member => member.Votes(rule)).ToList();
        var present = voting.Where(member => form.Present.Contains(member.Id)).CountBy(member => member.Seat).ToDictionary();
        if (rule.EveryParentIsAMember) present[CouncilSeat.Parent] = present.GetValueOrDefault(CouncilSeat.Parent) + (form.OthersPresent ?? 0);
        else if (form.OthersPresent > 0) state.AddModelError(nameof(form.OthersPresent), words["Only people on the roster are members of this council. Type others as guests."]);
        var quorum = Quorum.Of(rule, meeting.ByLaw, voting.Count, present);
        if (!quorum.IsThere) state.AddModelError(nameof(form.Present), NoQuorum(quorum, rule, voting.Count));
        var votes = (form.For ?? 0) + (form.Against ?? 0) + (form.Abstain ?? 0);
        if (votes > present.Values.Sum()) state.AddModelError(nameof(form.For), words["{0} votes, but {1} voting members were present. Check the numbers.", votes, present.Values.Sum()]);
        if (form.ActsAgainst && !rule.PrincipalAnswers) state.AddModelError(nameof(form.ActsAgainst), words["The rule of this council says nothing of acting against its majority. Bring the plan back to it."]);
    }

    private string NoQuorum(Quorum quorum, CouncilRule rule, int members) => quorum.IsKnown
        ? words["No quorum, so this cannot be recorded. {0}", string.Join(' ', quorum.Gaps.Select(gap => words.Say(gap)))]
        : rule.QuorumFrom == QuorumSource.ByLaws
            ? words["This council’s by-laws set its quorum, and nobody has typed it in for this day. Type it under Councils first."]
            : words["The rule in force gives no quorum for a council of {0} voting members. Fill the roster under Councils first.", members];
}
