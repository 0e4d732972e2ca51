using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Web.Features.StandardSets;

/// <summary>Frames that come with the portal. None is here until somebody adds it.</summary>
public class ShippedFrames(SeedFiles files)
{
    private readonly Lazy<IReadOnlyList<SetFile>> _all = new(() => [.. Directory.EnumerateFiles(Path.Combine(files.Root, "reference", "frames"), "*.json").Order(StringComparer.Ordinal).Select(Read)]);

    public IReadOnlyList<SetFile> All => _all.Value;

    public SetFile? Find(string code) => All.FirstOrDefault(frame => frame.Code == code);

    private static SetFile Read(string path)
    {
        var reading = new SetReading(SetJson.Read(File.ReadAllBytes(path)).Rows);
        return reading.Problems.Count == 0 ? reading.Set : throw new InvalidDataException($"{Path.GetFileName(path)}: {reading.Problems[0].Problem.Key}");
    }
}
