using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.Settings;

public record SettingsPage(SettingsForm Form, IReadOnlyList<Difference>? Differences = null);
