using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Mail;

public static class Outbox
{
    private const int KeysAtOnce = 500;

    /// <summary>
    /// Adds the mails; the caller's own SaveChanges saves them together with what they tell of. One whose key is there
    /// already, sent or not, is left out.
    /// <code>await db.Enqueue(OutgoingMail.To(user.Id, $"plan-review-{plan.Id}-{due:yyyy-MM-dd}-{user.Id}", subject, body, clock.UtcNow));</code>
    /// </summary>
    /// <returns>How many were added.</returns>
    public static async Task<int> Enqueue(this AppDbContext db, params IEnumerable<OutgoingMail> mails)
    {
        var added = 0;
        foreach (var some in mails.DistinctBy(mail => mail.Key).Chunk(KeysAtOnce))
        {
            var keys = some.Select(mail => mail.Key).ToList();
            var known = (await db.Mail.Where(mail => keys.Contains(mail.Key)).Select(mail => mail.Key).ToListAsync()).Concat(db.Mail.Local.Select(mail => mail.Key)).ToHashSet();
            foreach (var mail in some.Where(mail => known.Add(mail.Key)))
            {
                db.Mail.Add(mail);
                added++;
            }
        }

        return added;
    }
}
