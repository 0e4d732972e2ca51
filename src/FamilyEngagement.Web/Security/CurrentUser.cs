using System.Security.Claims;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Drafts;

namespace FamilyEngagement.Web.Security;

/// <summary>Who is asking, and what they may do today. Read once a request, by one query, so that a change of role counts at once.</summary>
public class CurrentUser
{
    public record SchoolRole(int SchoolId, string SchoolName, PortalRole Role, bool ReadsRestricted);

    private int? _id;

    public bool IsSignedIn => _id is not null;

    public int? IdOrNone => _id;

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public int Id => _id ?? throw new InvalidOperationException("Nobody is signed in.");

    public string Name { get; private set; } = "";

    public PortalRole? DistrictRole { get; private set; }

    /// <summary>What this person has begun and not finished, newest first, without what it holds.</summary>
    public IReadOnlyList<DraftLine> Drafts { get; private set; } = [];

    /// <summary>School roles valid today, by school name.</summary>
    public IReadOnlyList<SchoolRole> SchoolRoles { get; private set; } = [];

    /// <summary>Whether a role at that school, or a district-wide role, carries the permission.</summary>
    public bool May(Permission permission, int schoolId) =>
        DistrictRole?.Has(permission) == true || SchoolRoles.Any(role => role.SchoolId == schoolId && (role.Role.Has(permission) || (permission == Permission.ReadRestricted && role.ReadsRestricted)));

    public bool MayInDistrict(Permission permission) => DistrictRole?.Has(permission) == true;

    /// <summary>Whether this person has a role at the school today, whichever. Who reads there from the district is outside.</summary>
    public bool WorksAt(int schoolId) => SchoolRoles.Any(role => role.SchoolId == schoolId);

    /// <summary>The highest role at a school, or the district-wide one.</summary>
    public PortalRole? RoleAt(int schoolId) =>
        SchoolRoles.Where(role => role.SchoolId == schoolId).Select(role => (PortalRole?)role.Role).Max() ?? DistrictRole;

    /// <summary>How far this person reads at the school.</summary>
    public Reader At(int schoolId) => new(schoolId, Id, OwnClassesOnly: !May(Permission.ViewWholeSchool, schoolId), May(Permission.ReadRestricted, schoolId));

    /// <returns>False when the account is gone or deactivated.</returns>
    public async Task<bool> Load(ClaimsPrincipal principal, AppDbContext db, DistrictClock clock)
    {
        if (!int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return false;
        var today = clock.Today;
        var drafts = db.UnfinishedDrafts(clock.UtcNow);
        var user = await db.Users.AsNoTracking().AsSingleQuery()
            .Where(user => user.Id == id && user.IsActive)
            .Select(user => new
            {
                user.Name,
                user.DistrictRole,
                Roles = user.Assignments
                    .Where(role => role.From <= today && (role.To == null || role.To >= today) && role.School.IsActive)
                    .OrderBy(role => role.School.FoldedName)
                    .Select(role => new SchoolRole(role.SchoolId, role.School.Name, role.Role, role.ReadsRestricted)).ToList(),
                // Here, so that the pages which offer them need no query of their own.
                Drafts = drafts.Where(draft => draft.UserId == user.Id).OrderByDescending(draft => draft.At).Select(draft => new DraftLine(draft.Id, draft.Page, draft.Title, draft.At)).ToList(),
            })
            .FirstOrDefaultAsync();
        if (user is null) return false;
        (_id, Name, DistrictRole, SchoolRoles, Drafts) = (id, user.Name, user.DistrictRole, user.Roles, user.Drafts);
        return true;
    }
}
