using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Standards;

public static class StandardScope
{
    /// <summary>The standards of the set in force on that day; where two overlap, of the newer one.</summary>
    public static IQueryable<Standard> InForce(this AppDbContext db, DateOnly day) => db.Standards.Where(standard => standard.SetId == db.StandardSets
        .Where(set => set.EffectiveFrom <= day && (set.EffectiveTo == null || set.EffectiveTo >= day))
        .OrderByDescending(set => set.EffectiveFrom).ThenByDescending(set => set.Id)
        .Select(set => (int?)set.Id).FirstOrDefault());
}
