using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>A draft in a list.</summary>
public record DraftLine(Guid Id, string Page, string Title, DateTime At)
{
    public string Url => DraftAddress.With(Page, Id);

    /// <summary>"10:39 AM" today, else "Nov 18 at 3:10 PM".</summary>
    public static string When(DateTime at, DistrictClock clock, IStringLocalizer words)
    {
        var local = clock.ToLocal(at);
        return DateOnly.FromDateTime(local) == clock.Today ? words["{0:t}", local] : words["{0:MMM d} at {0:t}", local];
    }
}

/// <summary>What stands above a drafted form: the draft it was filled from, or those that can be gone on with.</summary>
public record DraftNotice(DraftLine? Filled, IReadOnlyList<DraftLine> Offers, string Page);

public static class UnfinishedDraft
{
    /// <summary>Drafts not too old, of everyone. One that a saved form came from is not among them, also where a late copy of the form arrived after it.</summary>
    public static IQueryable<Draft> UnfinishedDrafts(this AppDbContext db, DateTime now)
    {
        var oldest = now.AddDays(-Draft.DaysKept);
        return db.Drafts.AsNoTracking().Where(draft => draft.At >= oldest && !db.FormSubmissions.Any(form => form.DraftId == draft.Id));
    }
}
