namespace FamilyEngagement.Web.Seeding;

/// <summary>The folder seeds/ that travels with the program.</summary>
public class SeedFiles
{
    public string Root { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));
}
