using System.Text.RegularExpressions;

namespace FamilyEngagement.Web.Features.Audit;

/// <summary>The trail holds names from the code; these are the words for people. English keys for the localizer.</summary>
public static partial class AuditWords
{
    public static readonly IReadOnlyDictionary<string, string> Entities = new Dictionary<string, string>
    {
        ["PortalUser"] = "Account",
        ["SchoolAssignment"] = "Role at a school",
        ["School"] = "School",
        ["SchoolYear"] = "School year",
        ["Term"] = "Term",
        ["Holiday"] = "Days without school",
        ["DistrictSettings"] = "District settings",
        ["Contact"] = "Contact",
        ["ContactStudent"] = "Child of a contact",
        ["Campaign"] = "Campaign",
        ["ContactImport"] = "Import of contacts",
        ["FollowUp"] = "Follow-up",
        ["Question"] = "Question of a family",
        ["InterpreterRequest"] = "Interpreter request",
        ["InterpreterRule"] = "Interpreter rule",
        ["Plan"] = "Plan",
        ["PlanSection"] = "Plan section",
        ["PlanStrategy"] = "Plan strategy",
        ["PlanRecord"] = "Record of a plan section",
        ["StoredFile"] = "File",
        ["CouncilMember"] = "Council member",
        ["CouncilByLaw"] = "Quorum of a council’s by-laws",
        ["CouncilRule"] = "Rule of councils",
        ["CouncilDecision"] = "Decision of a council",
        ["TitleOneBudget"] = "Title I budget",
        ["TitleOneRule"] = "Title I rule",
        ["BudgetLine"] = "Title I budget line",
        ["FamilyComment"] = "Family’s comment on a plan",
        ["SchoolStandard"] = "Standard at a school",
        ["ChecklistTick"] = "Checklist item",
        ["Evidence"] = "Evidence",
        ["EvidenceItem"] = "Item of the evidence library",
        ["Course"] = "Course",
        ["Syllabus"] = "Syllabus",
        ["SyllabusNeed"] = "Whether a course needs a syllabus",
        ["SyllabusSharing"] = "Page of syllabi for families",
        ["StandardSet"] = "Set of standards",
        ["SetImport"] = "Import of standards",
        ["Standard"] = "Standard",
        ["MeasureRule"] = "What is asked of a measure",
        ["StandardLink"] = "Crosswalk of standards",
        ["ChecklistAssignment"] = "Owner of a checklist item",
        ["EvidencePack"] = "Evidence pack",
        ["Roster"] = "Roster",
        ["Family"] = "Family",
        ["StaffMember"] = "Staff on the roster",
        ["ContactWord"] = "Contact word",
        ["Job"] = "Job",
        ["OutgoingMail"] = "Mail",
        ["Student"] = "Student",
        ["Enrollment"] = "Enrollment",
    };

    public static string Entity(string name) => Entities.TryGetValue(name, out var words) ? words : Apart(name);

    /// <summary>"DistrictRole, IsActive" becomes "district role, is active".</summary>
    public static string Apart(string names) => Hump().Replace(names, " ").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Hump();
}
