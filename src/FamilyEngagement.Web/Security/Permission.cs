namespace FamilyEngagement.Web.Security;

/// <summary>What a page or a step needs. Who has it stands in <see cref="RolePermissions"/> and nowhere else.</summary>
public enum Permission
{
    ViewFamilies,
    LogContacts,
    CorrectAnyContact,
    ViewFigures,
    ViewReach,
    ViewSensitiveGroups,
    ViewPlans,
    EditPlans,
    ReviewPlans,
    ViewStandards,
    TickChecklist,
    AttestStandards,
    VerifyStandards,
    ViewDistrictFigures,
    ManageUsers,
    ManageSchools,
    ManageSchoolYears,
    ManageStandards,
    ManageImports,
    ViewAudit,
}
