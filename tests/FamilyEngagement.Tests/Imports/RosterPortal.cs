using FamilyEngagement.Web.Features.Imports;

namespace FamilyEngagement.Tests.Imports;

/// <summary>A portal of its own for each test, since an import looks at the whole district; with the bundles that go in.</summary>
public abstract class RosterPortal : IDisposable
{
    private readonly List<ABundle> _bundles = [];

    protected Portal Portal { get; } = new();

    public void Dispose()
    {
        foreach (var bundle in _bundles) bundle.Dispose();
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }

    protected ABundle New()
    {
        var bundle = new ABundle();
        _bundles.Add(bundle);
        return bundle;
    }

    protected Task<ImportResult> Import(ABundle bundle) => Import(bundle.Folder());

    protected async Task<ImportResult> Import(string path)
    {
        ImportResult? result = null;
        await Portal.With<RosterImport>(async import => result = await import.Run(path, userId: null));
        return result!;
    }
}
