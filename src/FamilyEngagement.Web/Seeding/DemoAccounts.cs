using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Seeding;

/// <summary>The accounts of the demo district. Production refuses to start on a database that holds them.</summary>
public static class DemoAccounts
{
    public const string Password = "Bay-Harbor-2026", Domain = "bayharbor.example";

    /// <param name="School">The roster's id of the school; none for district-wide roles.</param>
    public record Account(string Email, string Name, PortalRole Role, string? School, string What);

    public static readonly IReadOnlyList<Account> All =
    [
        new($"liaison@{Domain}", "Ana Teixeira", PortalRole.Liaison, "BH-0010", "Family liaison, Kingsley Elementary"),
        new($"principal@{Domain}", "Denise Whitcomb", PortalRole.Principal, "BH-0010", "Principal, Kingsley Elementary"),
        new($"teacher@{Domain}", "Luis Ferreira", PortalRole.Teacher, "BH-0010", "Homeroom teacher, grade 4, Kingsley Elementary"),
        new($"liaison2@{Domain}", "Samira Haddad", PortalRole.Liaison, "BH-0025", "Family liaison, Harbor Point K–8"),
        new($"principal2@{Domain}", "Robert Acheampong", PortalRole.Principal, "BH-0025", "Principal, Harbor Point K–8"),
        new($"district@{Domain}", "Marcus Oyelaran", PortalRole.DistrictStaff, null, "District staff"),
        new($"admin@{Domain}", "Pat Lindgren", PortalRole.Administrator, null, "Administrator"),
    ];
}
