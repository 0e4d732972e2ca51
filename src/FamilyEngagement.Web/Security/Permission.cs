namespace FamilyEngagement.Web.Security;

/// <summary>What a page or a step needs. Who has it stands in <see cref="RolePermissions"/> and nowhere else.</summary>
public enum Permission
{
    ViewFamilies,
    /// <summary>All families of the school; without it those of own classes.</summary>
    ViewWholeSchool,
    LogContacts,
    /// <summary>See everyone's follow-ups and questions, and hand them to others; without it only one's own.</summary>
    AssignWork,
    CorrectAnyContact,
    /// <summary>Also given to single persons, see <see cref="SchoolAssignment.ReadsRestricted"/>.</summary>
    ReadRestricted,
    /// <summary>Figures by special education, race and ethnicity.</summary>
    ViewSensitiveGroups,
    ViewFigures,
    ViewReach,
    ViewPlans,
    EditPlans,
    ReviewPlans,
    ManagePlanTemplate,
    /// <summary>What the school does for families: sessions, rooms, contact times, documents, syllabi, evidence. Names of families take <see cref="ViewFamilies"/> as well.</summary>
    ViewEvidence,
    KeepEvidence,
    ViewStandards,
    TickChecklist,
    AttestStandards,
    VerifyStandards,
    ViewDistrictFigures,
    ManageUsers,
    ManageSchools,
    ManageSchoolYears,
    ManageStandards,
    ManageSettings,
    ManageImports,
    ViewAudit,
}
