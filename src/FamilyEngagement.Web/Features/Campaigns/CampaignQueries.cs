using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Campaigns;

public static class CampaignQueries
{
    /// <summary>Campaigns of the school; for a teacher those with a family of own classes, and own ones.</summary>
    public static IQueryable<Campaign> CampaignsIn(this AppDbContext db, Reader reader) => db.Campaigns.In(reader.SchoolId)
        .Where(campaign => !reader.OwnClassesOnly || campaign.OwnerId == reader.UserId || campaign.Families.Any(row => db.FamiliesIn(reader).Any(family => family.Id == row.FamilyId)));

    /// <summary>Its name, list and state are the school's to change; a teacher's only when own.</summary>
    public static bool MayManage(this Campaign campaign, Reader reader) => !reader.OwnClassesOnly || campaign.OwnerId == reader.UserId;

    public static IQueryable<CampaignFamily> RowsIn(this AppDbContext db, Reader reader, int campaignId) =>
        db.CampaignFamilies.Where(row => row.CampaignId == campaignId && row.Campaign.SchoolId == reader.SchoolId && db.FamiliesIn(reader).Any(family => family.Id == row.FamilyId));

    public static async Task<Dictionary<int, CampaignProgress>> ProgressOf(this AppDbContext db, Reader reader, IReadOnlyList<int> campaignIds) =>
        await db.CampaignFamilies.Where(row => campaignIds.Contains(row.CampaignId) && db.FamiliesIn(reader).Any(family => family.Id == row.FamilyId))
            .Select(row => new
            {
                row.CampaignId,
                IsLive = row.Contact != null && row.Contact.VoidedAt == null,
                IsReadable = row.Contact != null && row.Contact.VoidedAt == null && (!row.Contact.IsRestricted || row.Contact.AuthorId == reader.UserId || (reader.ReadsRestricted && row.Contact.SchoolId == reader.SchoolId)),
                IsReached = row.Contact != null && row.Contact.IsReached,
                IsTwoWay = row.Contact != null && row.Contact.IsTwoWay,
            })
            .GroupBy(row => row.CampaignId)
            .Select(group => new { group.Key, Progress = new CampaignProgress(group.Count(), group.Count(row => row.IsLive), group.Count(row => row.IsReadable && row.IsReached), group.Count(row => row.IsReadable && row.IsTwoWay)) })
            .ToDictionaryAsync(row => row.Key, row => row.Progress);

    /// <summary>All rows in the order of the table, with what the figures need: one query, however long the list.</summary>
    public static Task<List<RowKey>> RowKeys(this AppDbContext db, Reader reader, int campaignId) => db.RowsIn(reader, campaignId)
        .OrderBy(row => row.Family.SearchText).ThenBy(row => row.Id)
        .Select(row => new RowKey(row.Id, row.FamilyId, row.Family.SearchText, row.Contact == null || row.Contact.VoidedAt != null ? null : row.ContactId,
            row.Contact == null ? null : row.Contact.Version, row.Contact == null ? null : row.Contact.LoggedAt,
            row.Contact != null && row.Contact.VoidedAt == null && (!row.Contact.IsRestricted || row.Contact.AuthorId == reader.UserId || (reader.ReadsRestricted && row.Contact.SchoolId == reader.SchoolId)),
            row.Contact != null && row.Contact.IsReached, row.Contact != null && row.Contact.IsTwoWay))
        .ToListAsync();

    /// <param name="ContactId">None while the row is open.</param>
    public record RowKey(int Id, int FamilyId, string SearchText, int? ContactId, Guid? Version, DateTime? SavedAt, bool IsReadable, bool IsReached, bool IsTwoWay)
    {
        public bool Fits(CampaignFilter filter)
        {
            if (filter.Show == "open" && ContactId is not null) return false;
            if (filter.Show == "done" && ContactId is null) return false;
            return Folding.Terms(filter.Q).All(SearchText.Contains);
        }
    }

    public static CampaignProgress Progress(this IReadOnlyCollection<RowKey> rows) => new(
        rows.Count, rows.Count(row => row.ContactId is not null), rows.Count(row => row.IsReadable && row.IsReached), rows.Count(row => row.IsReadable && row.IsTwoWay));

    /// <summary>The rows with names, numbers of people one may call, last talk and what stands there: four queries.</summary>
    public static async Task<List<CampaignRow>> Rows(this AppDbContext db, Reader reader, IReadOnlyList<RowKey> keys, Dictionary<int, FamilyLine> lines, CampaignLog log)
    {
        var families = keys.Select(key => key.FamilyId).ToList();
        var contactIds = keys.Select(key => key.ContactId).OfType<int>().ToList();
        var contacts = contactIds.Count == 0 ? [] : (await db.ContactsIn(reader).Where(contact => contactIds.Contains(contact.Id)).LinesFor(db, reader)).ToDictionary(line => line.Id);
        var people = (await db.FamilyMemberships.Where(link => families.Contains(link.FamilyId) && link.Member.IsActive).OrderBy(link => link.FamilyMemberId)
            .Select(link => new { link.FamilyId, link.Member.GivenName, link.Member.FamilyName, link.Member.Phone }).ToListAsync())
            .ToLookup(person => person.FamilyId, person => new CampaignRow.Person($"{person.GivenName} {person.FamilyName}".Trim(), person.Phone));
        var talks = await db.ContactsIn(reader).Where(contact => families.Contains(contact.FamilyId) && contact.IsTwoWay && contact.VoidedAt == null)
            .GroupBy(contact => contact.FamilyId).Select(group => new { group.Key, Day = group.Max(contact => contact.Day) }).ToDictionaryAsync(row => row.Key, row => row.Day);
        return keys.Where(key => lines.ContainsKey(key.FamilyId)).Select(key =>
        {
            // About a child of another class only: that it is done is all a teacher sees.
            var contact = key.ContactId is { } id ? contacts.GetValueOrDefault(id) ?? new ContactLine(id, default, IsRestricted: false, What: null) : null;
            var mayChange = contact is null || (contact.What is { } what && log.MayChange(reader, what.AuthorId, what.SchoolId, contact.IsRestricted, contact.Day));
            return new CampaignRow(key.Id, lines[key.FamilyId], people[key.FamilyId].ToList(), talks.TryGetValue(key.FamilyId, out var day) ? day : null,
                contact, contact is null ? null : key.Version, contact is null ? null : key.SavedAt, mayChange);
        }).ToList();
    }
}
