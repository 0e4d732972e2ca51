using System.Net.Http.Headers;
using System.Text;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.ContactTimes;

/// <summary>A school with three teachers on its roster, one of whom has an account, and its liaison.</summary>
public sealed record ATimetable(Portal Portal, int SchoolId, Browser Liaison, PortalUser Teacher, StaffMember Ferreira, StaffMember Okafor, StaffMember Wren)
{
    public string Url => $"/schools/{SchoolId}/contact-times";

    public static async Task<ATimetable> Given()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var teacher = await portal.Have(A.Teacher(school.Id, "Luis Ferreira"));
        var staff = new[] { ("Luis", "Ferreira", teacher.Email!, (int?)teacher.Id), ("Ngozi", "Okafor", $"okafor{Portal.Next()}@test.example", null), ("Nathaniel", "Wren", "", null) }
            .Select(one => new StaffMember { SourcedId = $"T{Portal.Next()}", GivenName = one.Item1, FamilyName = one.Item2, Email = one.Item3, UserId = one.Item4, Role = "teacher", SchoolId = school.Id }).ToList();
        foreach (var member in staff) await portal.Have(member);
        return new ATimetable(portal, school.Id, await portal.SignedIn(await portal.Have(A.Liaison(school.Id, "Ana Teixeira"))), teacher, staff[0], staff[1], staff[2]);
    }

    public Task<ContactTime> Have(StaffMember teacher, DayOfWeek day = DayOfWeek.Monday, string from = "14:15", string to = "15:00", string note = "", int? yearId = null) => Portal.Have(new ContactTime
    {
        SchoolId = SchoolId,
        SchoolYearId = yearId ?? Portal.ThisYear.Id,
        StaffMemberId = teacher.Id,
        Weekday = day,
        From = TimeOnly.Parse(from),
        To = TimeOnly.Parse(to),
        Note = note,
        ById = Teacher.Id,
        At = Portal.Clock.Now.UtcDateTime,
    });

    public Task<Page> Upload(string text, string name = "timetable.csv") => Upload(Encoding.UTF8.GetBytes(text), name);

    public async Task<Page> Upload(byte[] bytes, string name = "timetable.csv")
    {
        var (action, values) = (await Liaison.Get(Url + "/import")).Filled("Look at this file", []);
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in values) content.Add(new StringContent(value), field);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "File", name);
        return await Liaison.Post(action, content);
    }

    /// <summary>What stands, as "Okafor Monday 14:15–15:00 By phone", by name.</summary>
    public async Task<IReadOnlyList<string>> Standing()
    {
        var times = await Portal.Ask(db => db.ContactTimes.In(SchoolId).Where(time => !time.IsRemoved && time.SchoolYearId == Portal.ThisYear.Id).Include(time => time.Staff).AsNoTracking().ToListAsync());
        return [.. times.Select(time => $"{time.Staff.FamilyName} {time.Weekday} {time.From:HH:mm}–{time.To:HH:mm} {time.Note}".Trim()).Order(StringComparer.Ordinal)];
    }
}
