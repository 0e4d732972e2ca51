using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace FamilyEngagement.Web.Seeding;

/// <summary>
/// What the sixteen schools and the district have said of the standards in the first eleven weeks. The two standards with a
/// figure follow the contact log: there a school says only what its figure carries. Needs the reach summary.
/// </summary>
public class DemoStandards(AppDbContext db, ComplianceSummary summary, DistrictCache district, DistrictClock clock, UserManager<PortalUser> users)
{
    /// <summary>One letter a standard: Met, to Check, in Progress, Returned, Appealed, Out of date, asked for Help, Given help, Not started.</summary>
    private static readonly Dictionary<string, string> Story = new()
    {
        ["BH-0005"] = "MMMPMMG-",
        ["BH-0010"] = "MPMHPCM-",
        ["BH-0025"] = "HMHPMNCC",
        ["BH-0105"] = "CMPNHHP-",
        ["BH-0110"] = "MHNMPPP-",
        ["BH-0120"] = "MMMMNCP-",
        ["BH-0130"] = "MMMMMAC-",
        ["BH-0205"] = "CPMNHMMP",
        ["BH-0210"] = "NMMMCMNM",
        ["BH-0220"] = "OMMMCMMM",
        ["BH-0310"] = "NNCNMMMH",
        ["BH-0320"] = "CCCPMPPP",
        ["BH-0405"] = "MHCPHNCN",
        ["BH-0410"] = "PHCPCPMR",
        ["BH-0505"] = "PNCCMPCM",
        ["BH-0510"] = "NRMNMPPN",
    };

    private readonly Dictionary<int, int> _authors = [];
    private int _checker;

    public async Task Make()
    {
        _checker = await db.Users.Where(user => user.DistrictRole == PortalRole.DistrictStaff).OrderBy(user => user.Id).Select(user => user.Id).FirstAsync();
        var ids = await db.Schools.Where(school => school.SourcedId != null).ToDictionaryAsync(school => school.Id, school => school.SourcedId!);
        var standings = await summary.ForDistrict();
        foreach (var cell in standings.Where(cell => cell.State != StandardState.DoesNotApply))
        {
            if (!ids.TryGetValue(cell.School.Id, out var id) || !Story.TryGetValue(id, out var story) || cell.Standard.Number > story.Length) continue;
            var letter = Honest(story[cell.Standard.Number - 1], cell);
            if (letter != 'N') db.SchoolStandards.Add(Record(cell, letter, await Author(cell.School.Id), district.YearOn(clock.Today)!.Id));
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    /// <summary>A school does not confirm a standard whose figure is under its target.</summary>
    private static char Honest(char letter, StandardStanding cell) =>
        letter is 'M' or 'C' && cell.Main?.IsAtTarget == false ? 'P' : letter;

    private SchoolStandard Record(StandardStanding cell, char letter, int authorId, int yearId)
    {
        var (words, seed) = (DemoStandardWords.Of(cell.Standard.Number), cell.School.Id * 7 + cell.Standard.Number * 5);
        var record = new SchoolStandard { SchoolId = cell.School.Id, StandardId = cell.Standard.Id, SchoolYearId = yearId };
        var items = cell.Standard.Items.OrderBy(item => item.Position).Select(item => item.Id).ToList();
        var ticked = letter switch { 'M' or 'O' => 4, 'C' => 3, 'R' or 'A' or 'G' => 2, _ => 1 };
        // Those that are met were confirmed over the whole time so far, not all at once.
        var confirmed = letter switch { 'M' or 'O' => 14 + seed * 7 % 35, 'C' => 2 + seed % 9, _ => 14 + seed % 9 };
        var begun = letter is 'M' or 'O' ? confirmed + 6 : 28;
        record.Tick([.. items.Take(ticked)], authorId, At(begun + 2 + seed % 15), letter == 'O' ? item => item == items[0] ? clock.Today.AddDays(-4) : null : null);
        if (letter is 'P' or 'R') record.Assign(items[ticked], authorId, clock.Today.AddDays(seed % 4 == 0 ? -3 : 6 + seed % 9));
        if (letter != 'H') Add(record, authorId, items[0], words.Evidence[seed % words.Evidence.Length], "", begun + seed % 12);
        if (letter is 'M' or 'O' or 'C') Add(record, authorId, items[1], "", $"https://docs.example.org/{cell.School.Code}/standard-{cell.Standard.Number}", begun - 2 + seed % 12);

        void Take(StandardStep step, int byId, int daysAgo, string note = "") => record.Take(step, StandardState.InProgress, byId, At(daysAgo), note);
        if (letter is 'M' or 'O' or 'C' or 'R' or 'A') Take(StandardStep.Attest, authorId, confirmed, seed % 3 == 0 || letter == 'M' ? words.Says[seed % words.Says.Length] : "");
        if (letter is 'M' or 'O') Take(StandardStep.Verify, _checker, confirmed - 4 - seed % 9);
        if (letter is 'R' or 'A') Take(StandardStep.Return, _checker, 4 + seed % 5, words.Return);
        if (letter == 'A') Take(StandardStep.Appeal, authorId, 2, words.Says[0]);
        if (letter is 'H' or 'G') Take(StandardStep.AskForHelp, authorId, letter == 'H' ? 1 + seed % 8 : 21, words.Help);
        if (letter == 'G') Take(StandardStep.HelpGiven, _checker, 17, words.Answer);
        return record;
    }

    private void Add(SchoolStandard record, int authorId, int itemId, string note, string url, int daysAgo) =>
        record.Evidence.Add(new Evidence { SchoolId = record.SchoolId, ItemId = itemId, Note = note, Url = url, ById = authorId, At = At(daysAgo) });

    /// <summary>On a weekday.</summary>
    private DateTime At(int daysAgo)
    {
        var day = clock.Today.AddDays(-daysAgo);
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? -1 : -2);
        return clock.ToUtc(day.ToDateTime(new TimeOnly(14, 10 + daysAgo % 40)));
    }

    /// <summary>The school's principal; where the demo has no account, one without a password, named as in the roster.</summary>
    private async Task<int> Author(int schoolId)
    {
        if (_authors.TryGetValue(schoolId, out var known)) return known;
        var today = clock.Today;
        var id = await db.Assignments.Where(role => role.SchoolId == schoolId && role.Role == PortalRole.Principal && role.From <= today).OrderBy(role => role.Id).Select(role => role.UserId).FirstOrDefaultAsync();
        if (id == 0)
        {
            var staff = await db.Staff.Where(member => member.SchoolId == schoolId && member.Role == "principal").OrderBy(member => member.SourcedId).FirstOrDefaultAsync();
            var email = $"principal.{schoolId}@{DemoAccounts.Domain}";
            var user = new PortalUser { UserName = email, Email = email, Name = staff is null ? "Principal" : $"{staff.GivenName} {staff.FamilyName}", IsDemo = true };
            user.Assignments.Add(new SchoolAssignment { SchoolId = schoolId, Role = PortalRole.Principal, From = today.AddDays(-300) });
            var result = await users.CreateAsync(user);
            if (!result.Succeeded) throw new InvalidOperationException($"Demo principal of school {schoolId}: {result.Errors.First().Description}");
            id = user.Id;
        }

        return _authors[schoolId] = id;
    }
}
