namespace FamilyEngagement.Web.Data;

public static class UniqueIndex
{
    /// <summary>
    /// Whether a save failed because someone else was faster with the same value. SQLite names the column ("Schools.Code"),
    /// SQL Server the index ("IX_Schools_Code"); nothing else tells a doubled value from another failure on both.
    /// </summary>
    public static bool Breaks(this DbUpdateException problem, string column, string index) =>
        problem is not DbUpdateConcurrencyException && problem.InnerException?.Message is { } text && (text.Contains(column) || text.Contains(index));
}
