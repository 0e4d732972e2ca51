using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Users;

public record UsersPage(UserFilter Filter, Paging Paging, IReadOnlyList<UserRow> Users, IReadOnlyList<Choice> Schools);

public record UserRow(int Id, string Name, string Email, PortalRole? DistrictRole, bool IsActive, bool HasPassword, IReadOnlyList<SchoolRoleRow> Roles);

public record SchoolRoleRow(int Id, string School, PortalRole Role, DateOnly From, DateOnly? To, bool ReadsRestricted);

public record NewUserPage(NewUserForm Form, IReadOnlyList<Choice> Schools);
