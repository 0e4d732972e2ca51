namespace FamilyEngagement.Web.Data;

/// <summary>A record that people edit: a save that was based on an older <see cref="Version"/> is refused.</summary>
public interface IVersioned
{
    Guid Version { get; set; }
}
