using System.Data.Common;
using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>
/// Keeps and drops drafts. Past the change tracker: what a refused form has left in it must not be saved along with the draft.
/// </summary>
public class DraftKeeping(AppDbContext db, TimeProvider time)
{
    private DateTime Oldest => time.GetUtcNow().UtcDateTime.AddDays(-Draft.DaysKept);

    /// <summary>A person's drafts that are still to be finished.</summary>
    public IQueryable<Draft> Of(int userId) => db.UnfinishedDrafts(time.GetUtcNow().UtcDateTime).Where(draft => draft.UserId == userId);

    public Task<bool> IsSpent(Guid id) => db.FormSubmissions.AnyAsync(form => form.DraftId == id);

    /// <summary>The ticket to keep a form under: a new one where the form's own is spent, as on a page that Back brought again.</summary>
    public async Task<DraftTicket> Usable(DraftTicket ticket) => await IsSpent(ticket.Id) ? ticket with { Id = Guid.NewGuid() } : ticket;

    /// <returns>False when it is too long to keep.</returns>
    public async Task<bool> Keep(DraftTicket ticket, IFormCollection form)
    {
        if (DraftContent.Of(form) is not { } content) return false;
        var now = time.GetUtcNow().UtcDateTime;
        if (await Rewrite(ticket, content, now)) return true;
        try
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO Drafts (Id, UserId, Page, Title, Content, At) VALUES ({ticket.Id}, {ticket.UserId}, {ticket.Page}, {ticket.Title}, {content}, {now})");
        }
        catch (DbException)
        {
            // Another request of the same form was faster.
            if (!await Rewrite(ticket, content, now)) throw;
        }

        await KeepToTheMost(ticket.UserId);
        return true;
    }

    public Task Drop(Guid id, int userId) => db.Drafts.Where(draft => draft.Id == id && draft.UserId == userId).ExecuteDeleteAsync();

    public Task Expire()
    {
        var oldest = Oldest;
        return db.Drafts.Where(draft => draft.At < oldest || db.FormSubmissions.Any(form => form.DraftId == draft.Id)).ExecuteDeleteAsync();
    }

    private async Task<bool> Rewrite(DraftTicket ticket, string content, DateTime now) =>
        await db.Drafts.Where(draft => draft.Id == ticket.Id && draft.UserId == ticket.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Content, content).SetProperty(draft => draft.At, now)) > 0;

    private async Task KeepToTheMost(int userId)
    {
        var surplus = await db.Drafts.Where(draft => draft.UserId == userId).OrderByDescending(draft => draft.At).ThenBy(draft => draft.Id)
            .Skip(Draft.MostOfOnePerson).Select(draft => draft.Id).ToListAsync();
        if (surplus.Count > 0) await db.Drafts.Where(draft => surplus.Contains(draft.Id)).ExecuteDeleteAsync();
    }
}
