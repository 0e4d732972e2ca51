using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Harness;

/// <summary>Rows for tests; every argument is optional. <see cref="Portal.Have"/> saves them.</summary>
public static class A
{
    private static readonly string Hash = new PasswordHasher<PortalUser>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1 })).HashPassword(null!, Portal.Password);

    public static School School(string? name = null, string low = "KG", string high = "05", SchoolLevel level = SchoolLevel.Elementary, bool titleI = false)
    {
        var number = Portal.Next();
        name ??= $"School {number}";
        return new School { Code = $"T{number:0000000}", SourcedId = $"school-{number}", Name = name, FoldedName = Folding.Fold(name), LowGrade = low, HighGrade = high, Level = level, IsTitleI = titleI };
    }

    /// <summary>September to June with three terms; the stopped clock is in the first term of 2026–27.</summary>
    public static SchoolYear SchoolYear(int start)
    {
        var year = new SchoolYear { Name = $"{start}–{(start + 1) % 100:00}", StartsOn = new(start, 9, 1), EndsOn = new(start + 1, 6, 25) };
        year.Terms.Add(new Term { Name = "Term 1", StartsOn = new(start, 9, 1), EndsOn = new(start, 12, 4) });
        year.Terms.Add(new Term { Name = "Term 2", StartsOn = new(start, 12, 7), EndsOn = new(start + 1, 3, 12) });
        year.Terms.Add(new Term { Name = "Term 3", StartsOn = new(start + 1, 3, 15), EndsOn = new(start + 1, 6, 25) });
        year.Holidays.Add(new Holiday { Name = "Thanksgiving", StartsOn = new(start, 11, 26), EndsOn = new(start, 11, 27) });
        return year;
    }

    public static PortalUser User(PortalRole role, int? schoolId = null, string? name = null, DateOnly? from = null, DateOnly? to = null)
    {
        var number = Portal.Next();
        var email = $"user{number}@test.example";
        var user = new PortalUser
        {
            Name = name ?? $"{role} {number}",
            Email = email,
            UserName = email,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            PasswordHash = Hash,
            DistrictRole = role.IsDistrictWide() ? role : null,
        };
        if (schoolId is { } school) user.Assignments.Add(new SchoolAssignment { SchoolId = school, Role = role, From = from ?? new(2025, 8, 1), To = to });
        return user;
    }

    public static PortalUser Liaison(int schoolId, string? name = null) => User(PortalRole.Liaison, schoolId, name);

    public static PortalUser Teacher(int schoolId, string? name = null) => User(PortalRole.Teacher, schoolId, name);

    public static PortalUser Principal(int schoolId, string? name = null) => User(PortalRole.Principal, schoolId, name);

    public static PortalUser DistrictStaff(string? name = null) => User(PortalRole.DistrictStaff, null, name);

    public static PortalUser Administrator(string? name = null) => User(PortalRole.Administrator, null, name);

    /// <summary>A family with one child for each given name at the school, and one guardian.</summary>
    public static Family Family(int schoolId, string name = "Fortes", string spoken = "kea", string written = "pt", params string[] children)
    {
        var number = Portal.Next();
        var family = new Family { Key = $"test-{number}", Name = name, SpokenLanguage = spoken, WrittenLanguage = written, Since = new(2026, 9, 1) };
        var guardian = new FamilyMember { SourcedId = $"guardian-{number}", GivenName = "Maria", FamilyName = name, Phone = "(617) 555-0142" };
        guardian.SetSearchText();
        family.Members.Add(new FamilyMembership { Member = guardian });
        foreach (var child in children.Length == 0 ? ["Nilton"] : children) family.Students.Add(new FamilyStudent { Student = Student(schoolId, child, name, guardian) });
        return Searchable(family);
    }

    public static Student Student(int schoolId, string given = "Nilton", string familyName = "Fortes", FamilyMember? guardian = null, string grade = "04")
    {
        var number = Portal.Next();
        var student = new Student { SourcedId = $"student-{number}", Number = $"9{number:000000}", GivenName = given, FamilyName = familyName, Grade = grade };
        student.Enrollments.Add(new Enrollment { SchoolId = schoolId });
        student.SetSearchText();
        if (guardian is not null) student.Guardianships.Add(new Guardianship { Member = guardian, Relationship = "mother", Priority = 1 });
        return student;
    }

    /// <summary>A class with its teacher on the roster, linked to the account.</summary>
    public static SchoolClass Class(int schoolId, PortalUser? teacher, params IEnumerable<int> studentIds)
    {
        var number = Portal.Next();
        var list = new SchoolClass { SourcedId = $"class-{number}", SchoolId = schoolId, Title = $"Homeroom {number}" };
        var staff = new StaffMember { SourcedId = $"staff-{number}", GivenName = "Luis", FamilyName = $"Teacher {number}", Role = "teacher", Email = teacher?.Email ?? "", UserId = teacher?.Id };
        list.Teachers.Add(new ClassTeacher { Staff = staff });
        list.Students.AddRange(studentIds.Select(id => new ClassStudent { StudentId = id }));
        return list;
    }

    /// <summary>Writes the folded search text, as the import does.</summary>
    public static Family Searchable(Family family)
    {
        family.SearchText = Folding.Fold([
            .. family.Students.SelectMany(link => new[] { link.Student.GivenName, link.Student.FamilyName }),
            .. family.Members.SelectMany(link => new[] { link.Member.GivenName, link.Member.FamilyName })]);
        return family;
    }

    /// <summary>The lists of the contact log as they ship.</summary>
    public static readonly ContactVocabulary Words = new(FamilyEngagement.Web.Seeding.ReferenceData.Words(new FamilyEngagement.Web.Seeding.SeedFiles()));

    /// <summary>A question that the saved contact asked.</summary>
    public static async Task<Question> Question(Portal portal, Contact contact, string what)
    {
        var question = global::FamilyEngagement.Web.Features.Questions.Question.Ask(contact, what, portal.Services.GetRequiredService<DistrictCache>().Hours, 2);
        await portal.Change(async db =>
        {
            db.Attach(contact);
            db.Add(question);
            await db.SaveChangesAsync();
        });
        return question;
    }

    public static Contact Contact(int schoolId, Family family, PortalUser author, string outcome = ContactOutcome.TwoWay, DateOnly? day = null,
        string? language = null, string mode = ContactMode.StaffSpeaks, string channel = ContactChannel.Phone, string note = "", bool restricted = false, ContactTone tone = ContactTone.Neutral, params IEnumerable<int> studentIds)
    {
        var on = day ?? new DateOnly(2026, 11, 18);
        var contact = new Contact { SchoolId = schoolId, FamilyId = family.Id, AuthorId = author.Id, LoggedAt = on.ToDateTime(new TimeOnly(15, 0)) };
        contact.Record(new ContactFacts(on.ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc), on, ContactDirection.Outbound, channel, outcome, language ?? family.SpokenLanguage, mode, [ContactTopic.Learning], note, null) { IsRestricted = restricted, Tone = tone }, family, Words);
        var ids = studentIds.ToList();
        foreach (var id in ids.Count > 0 ? ids : family.Students.Select(link => link.StudentId).ToList()) contact.Students.Add(new ContactStudent { StudentId = id });
        return contact;
    }
}
