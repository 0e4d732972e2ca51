using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Users;

/// <param name="Link">The one-use password link, on the one page after it was made.</param>
/// <param name="Differences">Not null after a conflict.</param>
/// <param name="Roster">Who it is on the roster, by the same email.</param>
public record UserPage(UserRow User, bool IsMe, UserForm Form, IReadOnlyList<RosterLine> Roster, string? Link = null, IReadOnlyList<Difference>? Differences = null);

public record RosterLine(string Name, int Classes);

public record AddRolePage(int UserId, string Name, RoleForm Form, IReadOnlyList<Choice> Schools);

public record RolePage(int UserId, string Name, SchoolRoleRow Role, RoleDaysForm Form, IReadOnlyList<Difference>? Differences = null);
