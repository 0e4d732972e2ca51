using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace FamilyEngagement.Web.Features.Setup;

/// <summary>Turns an empty database into a district's: settings, first administrator and, if wanted, a school year, in one save.</summary>
public class FirstSetup(AppDbContext db, UserManager<PortalUser> users, SetupToken token, DistrictCache district, DistrictClock clock)
{
    /// <summary>One at a time: two clicks must not make two districts.</summary>
    private static readonly SemaphoreSlim Gate = new(1);

    /// <summary>Until there is an account. A roster that was imported first brings settings and schools, but nobody who could sign in.</summary>
    public async Task<bool> IsOpen() => !district.IsSetUp || !await db.Users.AnyAsync();

    public bool Accepts(string? text) => token.Matches(text);

    /// <returns>The administrator; none when someone else was faster. A password that Identity refuses comes back as its reason.</returns>
    public async Task<(PortalUser? Administrator, string? Refused)> Make(SetupForm form)
    {
        await Gate.WaitAsync();
        try
        {
            if (await db.Users.AnyAsync() || !Accepts(form.Token)) return (null, null);
            await WriteSettings(form);
            if (form.WithYear && !await db.SchoolYears.AnyAsync()) db.SchoolYears.Add(FirstSchoolYear.On(clock.Today));
            var email = form.Email!.Trim();
            var administrator = new PortalUser { Name = form.Name!.Trim(), Email = email, UserName = email, DistrictRole = PortalRole.Administrator };
            // Saves the district and the year with the account, in one transaction.
            var result = await users.CreateAsync(administrator, form.Password!);
            if (!result.Succeeded) return (null, result.Errors.First().Description);
            token.Spend();
            district.Forget();
            await district.Load();
            return (administrator, null);
        }
        finally
        {
            Gate.Release();
        }
    }

    private async Task WriteSettings(SetupForm form)
    {
        var settings = await db.District.OrderBy(row => row.Id).FirstOrDefaultAsync();
        if (settings is null) db.District.Add(settings = new DistrictSettings { Name = "", TimeZone = "" });
        (settings.Name, settings.Office, settings.TimeZone) = (form.District!.Trim(), form.Office?.Trim() ?? "", form.TimeZone!);
    }
}
