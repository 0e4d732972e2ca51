using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>Brings a roster bundle in.</summary>
public class RosterImport(AppDbContext db)
{
    public Task Run(string path, int? userId) => throw new NotImplementedException(path + userId + db);
}

public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services.AddScoped<RosterImport>();

    public static Task<int> RunImport(this IServiceProvider services, string[] args) => throw new NotImplementedException();
}
