namespace FamilyEngagement.Web.Security;

public enum PortalRole
{
    /// <summary>A role at one or several schools, for the children of own classes.</summary>
    Teacher,
    /// <summary>A role at one or several schools.</summary>
    Liaison,
    /// <summary>A role at one or several schools.</summary>
    Principal,
    /// <summary>A role for the whole district.</summary>
    DistrictStaff,
    /// <summary>A role for the whole district.</summary>
    Administrator,
}

public static class PortalRoles
{
    public static bool IsDistrictWide(this PortalRole role) => role is PortalRole.DistrictStaff or PortalRole.Administrator;

    public static string Label(this PortalRole role) => role switch
    {
        PortalRole.Teacher => "Teacher",
        PortalRole.Liaison => "Family liaison",
        PortalRole.Principal => "Principal",
        PortalRole.DistrictStaff => "District staff",
        PortalRole.Administrator => "Administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
