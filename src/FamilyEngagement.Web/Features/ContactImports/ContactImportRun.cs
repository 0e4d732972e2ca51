using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>Brings a file in, all of it or nothing, and takes it back. Either way is one line of the audit and one count of the school's figures.</summary>
public class ContactImportRun(AppDbContext db, AuditTrail audit, DistrictCache district, DistrictClock clock, Languages languages, ReachSummary reach)
{
    /// <exception cref="DbUpdateConcurrencyException">Someone was faster.</exception>
    public Task<int> Import(Reader reader, int id, Guid version) => AllOrNothing(async () =>
    {
        var import = await Find(reader, id, version, ContactImportState.Waiting);
        var reading = await ImportReading.Of(db, reader, import, district, clock, languages);
        var wanted = reading.Wanted;
        foreach (var row in wanted) import.Contacts.Add(new ImportedContact { Contact = Contact(reader, row, reading.Directory) });
        import.MarkImported(wanted.Count, reading.Rows.Count - wanted.Count, clock.UtcNow);
        await Remember(reader.SchoolId, import);
        Note(reader, import, "Imported", $"Contacts: {wanted.Count}; LeftOut: {import.LeftOut}");
        await db.SaveChangesAsync();
        await db.ContactImportRows.Where(row => row.ImportId == id).ExecuteDeleteAsync();
        return (wanted.Count, wanted.Select(row => row.Facts!.Day).ToList());
    }, reader.SchoolId);

    /// <exception cref="DbUpdateConcurrencyException">Someone was faster.</exception>
    public Task<int> Undo(Reader reader, int id, Guid version) => AllOrNothing(async () =>
    {
        var import = await Find(reader, id, version, ContactImportState.Imported);
        var contacts = await db.ImportedContacts.Where(link => link.ImportId == id && link.Contact.VoidedAt == null).Include(link => link.Contact.Students).Select(link => link.Contact).ToListAsync();
        foreach (var contact in contacts) contact.MarkVoid(reader.UserId, clock.UtcNow, ContactImport.UndoneReason);
        import.MarkUndone();
        Note(reader, import, "Changed", $"State: Undone; Contacts voided: {contacts.Count}");
        await db.SaveChangesAsync();
        return (contacts.Count, contacts.Select(contact => contact.Day).ToList());
    }, reader.SchoolId);

    private async Task<ContactImport> Find(Reader reader, int id, Guid version, ContactImportState state)
    {
        var import = await db.ContactImports.In(reader.SchoolId).FirstOrDefaultAsync(row => row.Id == id && row.State == state)
            ?? throw new DbUpdateConcurrencyException("Another click was faster.");
        db.Entry(import).Property(row => row.Version).OriginalValue = version;
        return import;
    }

    private async Task<int> AllOrNothing(Func<Task<(int Count, List<DateOnly> Days)>> work, int schoolId)
    {
        audit.Suspend();
        // What the caller wants saved along with it: the key of the form that was sent.
        var waiting = db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        var (count, days) = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            db.AddRange(waiting);
            await using var transaction = await db.Database.BeginTransactionAsync();
            var done = await work();
            await transaction.CommitAsync();
            return done;
        });
        foreach (var term in days.Distinct().Select(district.TermOn).OfType<SchoolYears.Term>().DistinctBy(term => term.Id)) await reach.Refresh(term, schoolId);
        return count;
    }

    private Contact Contact(Reader reader, ReadRow row, FamilyDirectory directory)
    {
        var family = directory.Families[row.FamilyId!.Value];
        var contact = new Contact { SchoolId = reader.SchoolId, FamilyId = row.FamilyId.Value, AuthorId = reader.UserId, LoggedAt = clock.UtcNow, Source = ContactSource.Import };
        // Only its languages are asked for.
        contact.Record(row.Facts!, new Family { Key = "", Name = family.Name, SpokenLanguage = family.Spoken, WrittenLanguage = family.Written, Since = default }, district.Words);
        contact.MarkEntry(clock.Today, district.TermOn(contact.Day)?.EndsOn, recently: 0);
        foreach (var student in row.Students) contact.Students.Add(new ContactStudent { StudentId = student });
        return contact;
    }

    private async Task Remember(int schoolId, ContactImport import)
    {
        var held = await db.RememberedMappings.In(schoolId).FirstOrDefaultAsync(row => row.Signature == import.Signature);
        if (held is null) db.RememberedMappings.Add(new RememberedMapping { SchoolId = schoolId, Signature = import.Signature, Mapping = import.Mapping });
        else held.Mapping = import.Mapping;
    }

    private void Note(Reader reader, ContactImport import, string action, string values) => db.AuditEntries.Add(new AuditEntry
    {
        At = clock.UtcNow,
        UserId = reader.UserId,
        SchoolId = reader.SchoolId,
        Action = action,
        Entity = nameof(ContactImport),
        EntityId = import.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Values = values,
    });
}
