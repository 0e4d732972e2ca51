using System.Text.Json;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Web.Features.Rooms;

/// <summary>What a family room may offer, from seeds/reference/room-resources.json.</summary>
public class RoomResources(SeedFiles seeds)
{
    public record Entry(string Code, string Label);

    public IReadOnlyList<Entry> All { get; } = JsonSerializer.Deserialize<List<Entry>>(seeds.Read("reference/room-resources.json"), JsonSerializerOptions.Web)!;

    public bool IsKnown(string code) => All.Any(entry => entry.Code == code);

    /// <summary>English key for the localizer; a code that is in the list no more is shown as it is.</summary>
    public string Label(string code) => All.FirstOrDefault(entry => entry.Code == code)?.Label ?? code;
}
