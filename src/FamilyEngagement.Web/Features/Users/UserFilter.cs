using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Users;

public enum AccountState { Active, Deactivated, All }

public class UserFilter
{
    public string? Q { get; set; }
    public int? School { get; set; }
    public PortalRole? Role { get; set; }
    public AccountState State { get; set; }
}
