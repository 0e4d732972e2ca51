using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>A child of a family at a school, with what groups are made by.</summary>
public record EnrolledChild
{
    public required int FamilyId { get; init; }
    public required string Language { get; init; }
    /// <summary>The child's first day at the school; where the roster does not say, the family's first day in the portal.</summary>
    public required DateOnly Begin { get; init; }
    public required string Grade { get; init; }
    public required bool IsEnglishLearner { get; init; }
    public required bool HasSpecialEducation { get; init; }
    public required string RaceEthnicity { get; init; }
    public required string Neighborhood { get; init; }
}

/// <summary>A family's contacts about children of a school in some days, counted. A restricted contact counts like any other.</summary>
public record FamilyContacts(
    int FamilyId, int Contacts, int Reached, int TwoWay, int InHomeLanguage, int Qualified, int Unqualified, int Machine, int AdHocAdult, int Child,
    int Positive, int Concern, DateOnly? FirstTalk, DateOnly? LastTalk);

/// <summary>
/// Which families and which contacts count, said once for every figure of reach. A family counts on a day when a child of it
/// was then at the school and had been for the district's number of days. A contact counts at the school when it concerns a
/// child who was then there; voided contacts and messages to many at once never do. Who has left since still counts in the terms they were here.
/// </summary>
public static class ReachQueries
{
    /// <summary>One row for each child of a family.</summary>
    public static IQueryable<EnrolledChild> Enrolled(AppDbContext db, int schoolId, DateOnly day, int minDays)
    {
        var latest = day.AddDays(-minDays);
        return
            from enrollment in db.Enrollments.In(schoolId)
            from link in enrollment.Student.Families
            where (enrollment.IsActive && link.Family.IsActive) || (!enrollment.IsActive && enrollment.EndsOn > day)
            where (enrollment.BeginsOn ?? link.Family.Since) <= latest
            select new EnrolledChild
            {
                FamilyId = link.FamilyId,
                Language = link.Family.SpokenLanguage,
                Begin = enrollment.BeginsOn ?? link.Family.Since,
                Grade = enrollment.Student.Grade,
                IsEnglishLearner = enrollment.Student.IsEnglishLearner,
                HasSpecialEducation = enrollment.Student.HasSpecialEducation,
                RaceEthnicity = enrollment.Student.RaceEthnicity,
                Neighborhood = enrollment.Student.Neighborhood,
            };
    }

    /// <summary>Found by family and day, so that the cost follows the school and the days and not the log.</summary>
    public static IQueryable<Contact> Contacts(AppDbContext db, int schoolId, DateOnly from, DateOnly to)
    {
        var students = db.Enrollments.In(schoolId).Where(enrollment => enrollment.IsActive || enrollment.EndsOn > to).Select(enrollment => enrollment.StudentId);
        var families = db.FamilyStudents.Where(link => students.Contains(link.StudentId)).Select(link => link.FamilyId);
        return db.Contacts.Where(contact =>
            families.Contains(contact.FamilyId) && contact.Day >= from && contact.Day <= to && contact.VoidedAt == null && !contact.IsBroadcast
            && contact.Students.Any(link => db.Enrollments.Any(enrollment => enrollment.StudentId == link.StudentId && enrollment.SchoolId == schoolId && (enrollment.IsActive || enrollment.EndsOn > to))));
    }

    public static IQueryable<FamilyContacts> ByFamily(this IQueryable<Contact> contacts) => contacts
        .GroupBy(contact => contact.FamilyId)
        .Select(all => new FamilyContacts(
            all.Key,
            all.Count(),
            all.Count(contact => contact.IsReached),
            all.Count(contact => contact.IsTwoWay),
            all.Count(contact => contact.IsReached && contact.InHomeLanguage),
            all.Count(contact => contact.IsReached && contact.Understanding == Understanding.Qualified),
            all.Count(contact => contact.IsReached && contact.Understanding == Understanding.OwnLanguageUnqualified),
            all.Count(contact => contact.IsReached && contact.Understanding == Understanding.Machine),
            all.Count(contact => contact.IsReached && contact.Understanding == Understanding.AdHocAdult),
            all.Count(contact => contact.IsReached && contact.Understanding == Understanding.Child),
            all.Count(contact => contact.IsReached && contact.Tone == ContactTone.Positive),
            all.Count(contact => contact.IsReached && contact.Tone == ContactTone.Concern),
            all.Min(contact => contact.IsTwoWay ? contact.Day : (DateOnly?)null),
            all.Max(contact => contact.IsTwoWay ? contact.Day : (DateOnly?)null)));

    /// <summary>All families that count at the school on that day, with their contacts from the first day on.</summary>
    /// <param name="talkedSince">How far back the last talk is looked for.</param>
    public static async Task<IReadOnlyList<ReachFamily>> Families(AppDbContext db, int schoolId, DateOnly from, DateOnly day, int minDays, DateOnly talkedSince)
    {
        var children = await Enrolled(db, schoolId, day, minDays).ToListAsync();
        var contacts = (await Contacts(db, schoolId, from, day).ByFamily().ToListAsync()).ToDictionary(family => family.FamilyId);
        var before = await Contacts(db, schoolId, talkedSince, from.AddDays(-1)).Where(contact => contact.IsTwoWay)
            .GroupBy(contact => contact.FamilyId).Select(all => new { all.Key, Day = all.Max(contact => contact.Day) }).ToDictionaryAsync(family => family.Key, family => family.Day);
        return [.. children.GroupBy(child => child.FamilyId).Select(family => new ReachFamily(
            family.First().Language, [.. family], contacts.GetValueOrDefault(family.Key), before.TryGetValue(family.Key, out var talk) ? talk : null))];
    }
}
