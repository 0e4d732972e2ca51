using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Rooms;

/// <param name="Missing">Languages that families of the school read and that no sign of a room in use speaks, by number of families.</param>
public record RoomsPage(int SchoolId, bool MayKeep, bool ShowsRemoved, bool HasRemoved, IReadOnlyList<FamilyRoom> Rooms, Paging Paging, IReadOnlyList<SignGap> Missing);

/// <param name="Families">None outside the school.</param>
public record SignGap(string Language, int? Families);

public record RoomPage(int SchoolId, bool MayKeep, FamilyRoom Room, IReadOnlyList<SignGap> Missing, bool IsConflict = false);

/// <param name="Id">None for a new one.</param>
/// <param name="Differences">What stands there now, when someone else changed it meanwhile.</param>
public record EditRoomPage(int SchoolId, int? Id, RoomForm Form, bool HasPhoto, IReadOnlyList<Choice> Languages, IReadOnlyList<Difference>? Differences = null);
