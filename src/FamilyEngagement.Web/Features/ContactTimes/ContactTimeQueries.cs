using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.ContactTimes;

/// <summary>Teachers of a school and their weekly times, as far as the reader may see and set them.</summary>
public class ContactTimeQueries(AppDbContext db, CurrentUser me, DistrictCache district, DistrictClock clock)
{
    public SchoolYear? Year => district.YearOn(clock.Today);

    public SchoolYear? LastYear => Year is { } year ? district.YearBefore(year) : null;

    /// <summary>Sets everyone's times; a teacher only the own.</summary>
    public bool MaySetAll(int schoolId) => me.May(Permission.KeepEvidence, schoolId);

    /// <summary>Sees everyone's times: whoever keeps them, and the district. A teacher sees the own.</summary>
    public bool SeesAll(int schoolId) => MaySetAll(schoolId) || me.MayInDistrict(Permission.ViewEvidence);

    /// <summary>Teachers on the roster of the school, and whoever teaches a class there; by name.</summary>
    public async Task<List<TeacherName>> Teachers(int schoolId)
    {
        var rows = await db.TeachersAt(schoolId)
            .Select(member => new { member.Id, member.GivenName, member.FamilyName, member.Email, member.SourcedId, member.UserId }).ToListAsync();
        return [.. rows.Select(row => new TeacherName(row.Id, $"{row.GivenName} {row.FamilyName}".Trim(), row.Email, row.SourcedId, row.UserId))
            .OrderBy(teacher => Folding.Fold(teacher.Name.Split(' ')[^1]), StringComparer.Ordinal).ThenBy(teacher => Folding.Fold(teacher.Name), StringComparer.Ordinal).ThenBy(teacher => teacher.Id)];
    }

    /// <summary>Those whose times this person sets.</summary>
    public async Task<List<TeacherName>> Mine(int schoolId)
    {
        var all = await Teachers(schoolId);
        return MaySetAll(schoolId) ? all : all.FindAll(teacher => teacher.UserId == me.Id);
    }

    public IQueryable<ContactTime> Times(int schoolId, int yearId, bool removed = false) =>
        db.ContactTimes.In(schoolId).Where(time => time.SchoolYearId == yearId && time.IsRemoved == removed);

    /// <summary>Each teacher with the times of this year.</summary>
    public async Task<List<TeacherTimes>> Table(int schoolId)
    {
        var teachers = await Teachers(schoolId);
        var times = Year is { } year ? (await Times(schoolId, year.Id).AsNoTracking().ToListAsync()).ToLookup(time => time.StaffMemberId) : Enumerable.Empty<ContactTime>().ToLookup(time => time.StaffMemberId);
        return teachers.ConvertAll(teacher => new TeacherTimes(teacher, TeacherTimes.Sorted(times[teacher.Id])));
    }

    /// <summary>Contacts that teachers logged this week and the week before, by account.</summary>
    public async Task<ILookup<int, TeacherWeek>> Contacts(int schoolId)
    {
        var monday = TeacherWeeks.MondayOf(clock.Today);
        return (await TeacherWeeks.Count(db, schoolId, monday.AddDays(-7), clock.Today, SeesAll(schoolId) ? null : me.Id)).ToLookup(week => week.UserId);
    }
}
