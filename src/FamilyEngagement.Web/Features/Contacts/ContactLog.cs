using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>Writes contacts together with what follows from them: the follow-up, the kept promise, the school's figures.</summary>
public class ContactLog(AppDbContext db, CurrentUser user, DistrictCache district, DistrictClock clock, ReachSummary reach, QuestionLog questions)
{
    /// <summary>The family with its children and members, if the person may see it and the children and the person are its own; else none.</summary>
    public async Task<Family?> FamilyFor(Reader reader, ContactForm form)
    {
        var family = await db.FamiliesIn(reader).Include(f => f.Students).ThenInclude(link => link.Student.Enrollments)
            .FirstOrDefaultAsync(f => f.Id == form.FamilyId);
        if (family is null) return null;
        var own = family.Students.Where(link => link.Student.IsActive).Select(link => link.StudentId).ToHashSet();
        if (reader.OwnClassesOnly) own.IntersectWith(await db.StudentIdsIn(reader).ToListAsync());
        if (!form.ChildrenShown) form.Children = [.. own];
        form.Children = form.Children.Where(own.Contains).Distinct().ToList();
        if (form.Person is { } person && !await db.MembershipsIn(reader).AnyAsync(link => link.FamilyId == family.Id && link.FamilyMemberId == person)) form.Person = null;
        return family;
    }

    /// <summary>Whether one of the chosen children is at the school: else the contact would show nowhere here.</summary>
    public static bool ConcernsSchool(Family family, ContactForm form, int schoolId) =>
        family.Students.Any(link => form.Children.Contains(link.StudentId) && link.Student.Enrollments.Any(enrollment => enrollment.SchoolId == schoolId && enrollment.IsActive));

    public async Task<Contact> Save(int schoolId, Family family, LogForm form)
    {
        var contact = new Contact { SchoolId = schoolId, FamilyId = family.Id, AuthorId = user.Id, LoggedAt = clock.UtcNow };
        contact.Record(form.ToFacts(clock, family.SpokenLanguage), family, district.Words);
        contact.MarkEntry(clock.Today, district.TermOn(contact.Day)?.EndsOn, await TypedRecently());
        foreach (var child in form.Children) contact.Students.Add(new ContactStudent { StudentId = child });
        db.Contacts.Add(contact);
        if (form.FollowUpDay(clock.Today) is { } day)
            db.FollowUps.Add(new FollowUp { SchoolId = schoolId, FamilyId = family.Id, Contact = contact, OwnerId = user.Id, DueOn = day, What = form.FollowUpWhat ?? "" });
        if (form.Keeps is { } kept && await db.FollowUps.In(schoolId).FirstOrDefaultAsync(f => f.Id == kept && f.FamilyId == family.Id) is { } promise)
            promise.MarkDone(user.Id, clock.UtcNow);
        await questions.Follow(contact, form.Waits ? form.QuestionWhat ?? "" : null, form.Answers);
        await questions.Save();
        await Count(family, contact.Day);
        return contact;
    }

    public async Task Correct(Reader reader, Contact contact, Family family, CorrectForm form)
    {
        var before = contact.Day;
        contact.Correct(form.ToFacts(clock, family.SpokenLanguage), family, district.Words, user.Id, clock.UtcNow, form.Reason!);
        // A child who has left, or is in no class of the teacher who corrects, was not offered at the form, so it was not taken out there either.
        var offered = family.Students.Where(link => link.Student.IsActive && link.Student.Enrollments.Any(enrollment => enrollment.IsActive)).Select(link => link.StudentId).ToHashSet();
        if (reader.OwnClassesOnly) offered.IntersectWith(await db.StudentIdsIn(reader).ToListAsync());
        contact.Students.RemoveAll(link => offered.Contains(link.StudentId) && !form.Children.Contains(link.StudentId));
        foreach (var child in form.Children.Except(contact.Students.Select(link => link.StudentId)).ToList()) contact.Students.Add(new ContactStudent { StudentId = child });
        await questions.Review(contact, user.Id, clock.UtcNow);
        await SaveOn(contact, form.Version);
        await Count(family, before, contact.Day);
    }

    public async Task Void(Contact contact, Family family, VoidForm form)
    {
        contact.MarkVoid(user.Id, clock.UtcNow, form.Reason!);
        await questions.Review(contact, user.Id, clock.UtcNow);
        await SaveOn(contact, form.Version);
        await Count(family, contact.Day);
    }

    private Task<int> TypedRecently()
    {
        var since = clock.UtcNow.AddMinutes(-Contact.BurstMinutes);
        return db.Contacts.CountAsync(contact => contact.AuthorId == user.Id && contact.LoggedAt >= since && contact.Source == ContactSource.Typed);
    }

    private Task SaveOn(Contact contact, Guid version)
    {
        var stamp = db.Entry(contact).Property(c => c.Version);
        stamp.OriginalValue = version;
        // Also when only the children change, which are rows of their own.
        stamp.IsModified = true;
        return db.SaveChangesAsync();
    }

    private Task Count(Family family, params DateOnly[] days) => reach.RefreshDays(
        family.Students.SelectMany(link => link.Student.Enrollments).Where(enrollment => enrollment.IsActive).Select(enrollment => enrollment.SchoolId).Distinct(), days);
}
