namespace FamilyEngagement.Web.Data;

public static class Saving
{
    /// <summary>Saves what is tracked, for an action that shows what stands there now when someone else was faster.</summary>
    /// <param name="taken">Unique indexes, each as SQLite and SQL Server name it (<see cref="UniqueIndex.Breaks"/>), where a value that is there already also means that someone else was faster.</param>
    /// <returns>False: someone else was faster. Nothing is saved, and the tracker is cleared, so that what is loaded now is what stands there. Any other failure is thrown.</returns>
    public static Task<bool> TrySave(this DbContext db, params (string Column, string Index)[] taken) => db.TrySave(() => db.SaveChangesAsync(), taken);

    /// <summary>The same where more is done than to save what is tracked.</summary>
    public static async Task<bool> TrySave(this DbContext db, Func<Task> save, params (string Column, string Index)[] taken)
    {
        try
        {
            await save();
            return true;
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || taken.Any(one => problem.Breaks(one.Column, one.Index)))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
