using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Sessions;

namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>How it is saved: sign-ins while the session stands still, and the session together with its contacts.</summary>
public partial class SignInLog
{
    private const int Tries = 5;

    /// <summary>Saves a session that was changed (day, time, title, topics, how it went) together with the contacts of all who signed in. One that somebody corrected stays as it is.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the session, or one of these contacts, in the same moment.</exception>
    public async Task Follow(FamilySession session)
    {
        var before = db.Entry(session).Property(row => row.Day).OriginalValue;
        // A school year that is over is not rewritten.
        if (before >= YearStart)
            foreach (var signIn in await Loaded().Where(signIn => signIn.SessionId == session.Id && signIn.UndoneAt == null && signIn.ContactId != null).ToListAsync()) Rewrite(session, signIn);
        await db.SaveChangesAsync();
        if (db.ChangeTracker.Entries<Contact>().Any()) await reach.RefreshDays([session.SchoolId], new[] { before, session.Day }.Distinct());
    }

    /// <summary>Saves a session that was canceled or removed.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody signed in, or changed the session, in the same moment.</exception>
    public Task Close(FamilySession session) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        // Nothing left to save: this is a second try, and the end of the first was not heard.
        if (await db.SaveChangesAsync() == 0 || await Problem(session, day: null) is not null) throw new DbUpdateConcurrencyException("Somebody signed in at the same moment.");
        await transaction.CommitAsync();
    });

    /// <exception cref="DbUpdateConcurrencyException">Nobody can sign in any more: the session was canceled, removed or moved a moment ago.</exception>
    private async Task Save(FamilySession session, Func<FamilySession, Task> write, bool evenIfClosed = false)
    {
        var isSaved = false;
        var waiting = db.ChangeTracker.Entries<FormSubmission>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                isSaved = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                {
                    db.ChangeTracker.Clear();
                    db.AddRange(waiting);
                    await using var transaction = await db.Database.BeginTransactionAsync();
                    session = await Held(session.Id);
                    if (!evenIfClosed && StopFor(session) != SignInStop.None) return false;
                    await write(session);
                    if (!db.ChangeTracker.Entries().Any(entry => entry.Entity is not FormSubmission && entry.State is (EntityState.Added or EntityState.Modified or EntityState.Deleted))) return false;
                    await db.SaveChangesAsync();
                    await transaction.CommitAsync();
                    return true;
                });
                break;
            }
            catch (DbUpdateException problem) when (attempt < Tries && (problem is DbUpdateConcurrencyException || IsTaken(problem)))
            {
                // Somebody was faster by a moment: look again at what stands there now.
            }
        }

        if (!evenIfClosed && StopFor(session) != SignInStop.None) throw new DbUpdateConcurrencyException("Sign-in was closed at the same moment.");
        if (isSaved && db.ChangeTracker.Entries<Contact>().Any()) await reach.RefreshDays([session.SchoolId], [session.Day]);
    }

    /// <summary>The session as it stands. Nobody cancels, removes or moves it until the transaction ends: its row is written, if only with what is in it.</summary>
    private async Task<FamilySession> Held(int id)
    {
        await db.Sessions.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Sequence, row => row.Sequence));
        return await db.Sessions.AsNoTracking().SingleAsync(row => row.Id == id);
    }

    private static bool IsTaken(DbUpdateException problem) =>
        problem.Breaks("SessionSignIns.SessionId", "IX_SessionSignIns_SessionId_FamilyId") || problem.Breaks("SignInPeople.SignInId", "PK_SignInPeople");
}
