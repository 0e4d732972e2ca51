using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>The command <c>import &lt;folder or zip&gt;</c>.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services.AddScoped<RosterImport>();

    /// <returns>0, or 1 with one sentence on the error stream when nothing came in.</returns>
    public static async Task<int> RunImport(this IServiceProvider services, string[] args)
    {
        if (args is not [{ Length: > 0 } path])
        {
            await Console.Error.WriteLineAsync("Say which bundle: import <folder or zip>.");
            return 1;
        }

        await services.GetRequiredService<DistrictCache>().Load();
        await using var scope = services.CreateAsyncScope();
        try
        {
            var result = await scope.ServiceProvider.GetRequiredService<RosterImport>().Run(Path.GetFullPath(path), userId: null);
            foreach (var line in result.Lines()) await Console.Out.WriteLineAsync(line);
            return 0;
        }
        catch (RosterProblem problem)
        {
            await Console.Error.WriteLineAsync($"{problem.Message} Nothing was changed.");
            return 1;
        }
    }
}
