using FamilyEngagement.Web.Data;
using Microsoft.Extensions.Caching.Memory;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Whether the demo district is in: then a yellow strip says so and the sign-in page names the accounts.</summary>
public class DemoState(AppDbContext db, IMemoryCache cache)
{
    public Task<bool> IsLoaded() => cache.GetOrCreateAsync("demo", entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10);
        return db.Users.AnyAsync(user => user.IsDemo);
    });

    public void Forget() => cache.Remove("demo");
}
