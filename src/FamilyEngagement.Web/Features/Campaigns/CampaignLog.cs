using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Campaigns;

/// <summary>What is in the way of a row, as a key of the localizer and its values.</summary>
/// <param name="IsConflict">Someone else was faster.</param>
public record RowProblem(string Key, object[] Values, bool IsConflict = false);

/// <summary>
/// Turns rows of a campaign into contacts: the only way there. All rows of one save go in together, and the school's figures
/// are counted once. A row holds the contact it made, so no second one can come from it, whoever presses Save.
/// </summary>
public class CampaignLog(AppDbContext db, CurrentUser me, DistrictCache district, DistrictClock clock, ReachSummary reach)
{
    private const int Tries = 4;

    /// <returns>The rows that were not saved, and why. Rows that say what stands there already are left alone.</returns>
    public async Task<Dictionary<int, RowProblem>> Save(Reader reader, Campaign campaign, IReadOnlyDictionary<int, RowForm> typed, DateOnly day)
    {
        for (var attempt = 1; ; attempt++)
        {
            var waiting = db.ChangeTracker.Entries<FormSubmission>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
            var problems = new Dictionary<int, RowProblem>();
            var isChanged = await Write(reader, campaign, typed, day, problems);
            // A form that comes back with something to mend is not done: sent again it is looked at again.
            if (problems.Count > 0) foreach (var key in waiting) db.Entry(key).State = EntityState.Detached;
            if (!isChanged) return problems;
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                // Someone saved one of these rows a moment ago: read them again, and that row is theirs.
                db.ChangeTracker.Clear();
                db.AddRange(waiting);
                continue;
            }

            await reach.RefreshDays([campaign.SchoolId], db.ChangeTracker.Entries<Contact>().Select(entry => entry.Entity.Day).ToList());
            return problems;
        }
    }

    /// <summary>Whether the row's contact is this person's to change here.</summary>
    public bool MayChange(Reader reader, int authorId, int schoolId, bool isRestricted, DateOnly day) =>
        schoolId == reader.SchoolId && !isRestricted && district.YearOn(clock.Today)?.Contains(day) == true
        && (authorId == reader.UserId || me.May(Permission.CorrectAnyContact, reader.SchoolId));

    private async Task<bool> Write(Reader reader, Campaign campaign, IReadOnlyDictionary<int, RowForm> typed, DateOnly day, Dictionary<int, RowProblem> problems)
    {
        var ids = typed.Keys.ToList();
        var rows = await db.CampaignFamilies.AsSingleQuery()
            .Where(row => row.CampaignId == campaign.Id && ids.Contains(row.Id) && db.FamiliesIn(reader).Any(family => family.Id == row.FamilyId))
            .Include(row => row.Family).Include(row => row.Contact!.Author).Include(row => row.Contact!.Students).ToListAsync();
        var familyIds = rows.Select(row => row.FamilyId).ToList();
        var known = db.StudentIdsIn(reader);
        var children = (await db.FamilyStudents.Where(link => familyIds.Contains(link.FamilyId) && link.Student.IsActive && known.Contains(link.StudentId))
            .Select(link => new { link.FamilyId, link.StudentId }).ToListAsync()).ToLookup(link => link.FamilyId, link => link.StudentId);
        var isChanged = false;
        foreach (var row in rows)
        {
            var form = typed[row.Id];
            if (IsAsItStands(campaign, row, form)) continue;
            if (Problem(reader, campaign, row, form) is { } problem) problems[row.Id] = problem;
            else
            {
                Record(reader, campaign, row, form, day, children[row.FamilyId]);
                isChanged = true;
            }
        }

        return isChanged;
    }

    private static Contact? Live(CampaignFamily row) => row.Contact is { IsVoided: false } contact ? contact : null;

    private static bool IsAsItStands(Campaign campaign, CampaignFamily row, RowForm form)
    {
        if (Live(row) is not { } contact) return string.IsNullOrEmpty(form.Outcome) && string.IsNullOrEmpty(form.Note);
        // A restricted contact is not in the table, so its row has nothing to say.
        if (contact.IsRestricted) return string.IsNullOrEmpty(form.Outcome) && string.IsNullOrEmpty(form.Note);
        return contact.Outcome == form.Outcome && campaign.OwnPart(contact.Note) == (form.Note ?? "")
            && (string.IsNullOrEmpty(form.Way) || form.Way == CampaignWay.Of(contact.Language, contact.Mode));
    }

    private RowProblem? Problem(Reader reader, Campaign campaign, CampaignFamily row, RowForm form)
    {
        var words = district.Words;
        if (campaign.ClosedAt is not null) return new RowProblem("This campaign is closed. Reopen it to change a row.", [], IsConflict: true);
        if (Live(row) is { } contact)
        {
            if (contact.IsRestricted) return new RowProblem("This contact is restricted now. It is changed under Contacts.", []);
            if (contact.Version != form.Seen) return new RowProblem("{0} saved this at {1}. Nothing of yours was saved in this row.", [contact.AuthorId == me.Id ? "You" : contact.Author.Name, clock.Moment(contact.LoggedAt)], IsConflict: true);
            if (!MayChange(reader, contact.AuthorId, contact.SchoolId, contact.IsRestricted, contact.Day)) return new RowProblem("{0} saved this. Only they or the principal can change it.", [contact.Author.Name]);
        }

        if (form.Note?.Length > Campaign.RowNoteLength) return new RowProblem("A note here has at most 500 characters. Shorten it.", []);
        if (string.IsNullOrEmpty(form.Outcome)) return string.IsNullOrEmpty(form.Note) || Live(row) is not null ? null : new RowProblem("Choose what happened.", []);
        if (!words.Knows(WordKind.Outcome, form.Outcome)) return new RowProblem("Choose what happened.", []);
        return CampaignWay.IsKnown(form.Way, words) ? null : new RowProblem("Choose from the list.", []);
    }

    private void Record(Reader reader, Campaign campaign, CampaignFamily row, RowForm form, DateOnly day, IEnumerable<int> children)
    {
        if (Live(row) is { } contact)
        {
            if (string.IsNullOrEmpty(form.Outcome)) contact.MarkVoid(me.Id, clock.UtcNow, Campaign.ChangedReason);
            else contact.Correct(Changed(campaign, row, contact, form), row.Family, district.Words, me.Id, clock.UtcNow, Campaign.ChangedReason);
            return;
        }

        var made = new Contact { SchoolId = reader.SchoolId, FamilyId = row.FamilyId, AuthorId = me.Id, LoggedAt = clock.UtcNow, Source = ContactSource.Campaign };
        made.Record(New(campaign, row, form, day), row.Family, district.Words);
        made.MarkEntry(clock.Today, district.TermOn(made.Day)?.EndsOn, recently: 0);
        foreach (var child in children) made.Students.Add(new ContactStudent { StudentId = child });
        row.Contact = made;
    }

    private ContactFacts New(Campaign campaign, CampaignFamily row, RowForm form, DateOnly day)
    {
        var (language, mode) = CampaignWay.Read(form.Way, campaign, row.Family);
        var at = day == clock.Today ? clock.UtcNow : clock.ToUtc(day.ToDateTime(new TimeOnly(12, 0)));
        return new ContactFacts(at, day, ContactDirection.Outbound, campaign.Channel, form.Outcome!, language, mode, campaign.Topics, campaign.Compose(form.Note), FamilyMemberId: null)
        {
            Tone = campaign.Tone,
            IsEssential = campaign.IsEssential,
        };
    }

    /// <summary>What the row shows is changed; what was corrected elsewhere stays.</summary>
    private static ContactFacts Changed(Campaign campaign, CampaignFamily row, Contact contact, RowForm form)
    {
        var (language, mode) = string.IsNullOrEmpty(form.Way) || form.Way == CampaignWay.Of(contact.Language, contact.Mode) ? (contact.Language, contact.Mode) : CampaignWay.Read(form.Way, campaign, row.Family);
        var note = campaign.OwnPart(contact.Note) == (form.Note ?? "") ? contact.Note : campaign.Compose(form.Note);
        return new ContactFacts(contact.OccurredAt, contact.Day, contact.Direction, contact.Channel, form.Outcome!, language, mode, contact.Topics, note, contact.FamilyMemberId)
        {
            Tone = contact.Tone,
            IsEssential = contact.IsEssential,
            IsRelationalVisit = contact.IsRelationalVisit,
            Minutes = contact.Minutes,
            IsRestricted = contact.IsRestricted,
        };
    }
}
