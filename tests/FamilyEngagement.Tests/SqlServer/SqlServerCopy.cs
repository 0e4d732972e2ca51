using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FamilyEngagement.Tests.SqlServer;

/// <summary>A tracked row, copied to another context with its state, its original values and its ids that are still to come.</summary>
internal static class SqlServerCopy
{
    public static void Track(DbContext db, EntityEntry real)
    {
        var copy = db.Entry(real.CurrentValues.ToObject());
        copy.State = real.State == EntityState.Modified ? EntityState.Unchanged : real.State;
        foreach (var property in real.Properties)
        {
            var twin = copy.Property(property.Metadata.Name);
            if (real.State == EntityState.Added) twin.IsTemporary = property.IsTemporary;
            else twin.OriginalValue = property.OriginalValue;
            if (real.State == EntityState.Modified && property.IsModified && !property.Metadata.IsPrimaryKey()) twin.IsModified = true;
        }
    }
}
