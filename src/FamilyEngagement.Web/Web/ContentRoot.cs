namespace FamilyEngagement.Web.Web;

/// <summary>
/// The folder of appsettings.json: where the program was started, or, when a command is typed elsewhere (as with
/// <c>dotnet run --project</c>), the project or the program's own folder. A path on the command line still counts from where it was typed.
/// </summary>
public static class ContentRoot
{
    public static string? Find(string[] args)
    {
        if (args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))) return null;
        var here = Directory.GetCurrentDirectory();
        if (File.Exists(Path.Combine(here, "appsettings.json"))) return here;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FamilyEngagement.Web.csproj"))) return folder.FullName;
        return AppContext.BaseDirectory;
    }
}
