using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Account;

public record AccountPage(string Name, string Email, PortalRole? DistrictRole, IReadOnlyList<AccountPage.Role> Roles)
{
    public record Role(string School, PortalRole Kind, DateOnly From, DateOnly? To);
}
