using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Classes;

/// <summary>
/// Who of the roster's staff has which account: the one with the same email. It decides whose children a teacher sees, so
/// it is written wherever one of the two emails is: by the import and when an account is saved.
/// </summary>
public static class StaffAccounts
{
    private static readonly EmailNormalizer Emails = new();

    /// <summary>Links these members of staff with the accounts there are; the caller saves.</summary>
    public static async Task LinkStaff(this AppDbContext db, IEnumerable<StaffMember> staff)
    {
        var accounts = await db.Users.Where(user => user.NormalizedEmail != null).Select(user => new { user.NormalizedEmail, user.Id }).ToDictionaryAsync(user => user.NormalizedEmail!, user => (int?)user.Id);
        foreach (var member in staff) member.UserId = Key(member.Email) is { } email ? accounts.GetValueOrDefault(email) : null;
    }

    /// <summary>Links a saved account with the staff of its email, and unlinks staff who had another; the caller saves.</summary>
    public static async Task LinkAccount(this AppDbContext db, PortalUser user)
    {
        // Emails of staff are kept as the roster writes them, so they are compared here: no two databases fold letters alike.
        var emails = await db.Staff.Where(member => member.Email != "" || member.UserId == user.Id).Select(member => new { member.Id, member.Email, member.UserId }).ToListAsync();
        var wanted = emails.Where(member => Key(member.Email) == user.NormalizedEmail).Select(member => member.Id).ToHashSet();
        var ids = emails.Where(member => wanted.Contains(member.Id) != (member.UserId == user.Id)).Select(member => member.Id).ToList();
        foreach (var member in await db.Staff.Where(member => ids.Contains(member.Id)).ToListAsync()) member.UserId = wanted.Contains(member.Id) ? user.Id : null;
    }

    private static string? Key(string email) => Emails.NormalizeEmail(email) is { Length: > 0 } key ? key : null;
}
