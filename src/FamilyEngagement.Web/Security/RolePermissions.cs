using static FamilyEngagement.Web.Security.Permission;

namespace FamilyEngagement.Web.Security;

/// <summary>The one table that says who may do what.</summary>
public static class RolePermissions
{
    private static readonly Permission[] Liaison =
        [ViewFamilies, ViewWholeSchool, LogContacts, AssignWork, ViewReach, ViewPlans, ViewEvidence, KeepEvidence, ViewStandards, TickChecklist];

    public static readonly IReadOnlyDictionary<PortalRole, IReadOnlySet<Permission>> Table = new Dictionary<PortalRole, IReadOnlySet<Permission>>
    {
        [PortalRole.Teacher] = new HashSet<Permission> { ViewFamilies, LogContacts, ViewEvidence },
        [PortalRole.Liaison] = Liaison.ToHashSet(),
        [PortalRole.Principal] = Liaison.Union([CorrectAnyContact, ReadRestricted, ViewSensitiveGroups, ViewFigures, EditPlans, AttestStandards]).ToHashSet(),
        // No family's name and no contact's text: neither ViewFamilies nor LogContacts. Of plans only those once sent.
        [PortalRole.DistrictStaff] = new HashSet<Permission> { ViewFigures, ViewReach, ViewSensitiveGroups, ViewPlans, ReviewPlans, ManagePlanTemplate, ViewEvidence, ViewStandards, VerifyStandards, ViewDistrictFigures },
        [PortalRole.Administrator] = new HashSet<Permission> { ViewDistrictFigures, ManageUsers, ManageSchools, ManageSchoolYears, ManagePlanTemplate, ManageStandards, ManageSettings, ManageImports, ViewAudit },
    };

    public static bool Has(this PortalRole role, Permission permission) => Table[role].Contains(permission);
}
