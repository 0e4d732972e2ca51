using System.Globalization;
using FamilyEngagement.Web.Data;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyEngagement.Web.Features.Rooms;

public class FamilyRoomConfiguration : IEntityTypeConfiguration<FamilyRoom>
{
    private static readonly ValueConverter<List<string>, string> CodesAsText = new(
        codes => string.Join(',', codes), text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList());

    private static readonly ValueComparer<List<string>> CodesCompared = new(
        (a, b) => (a ?? new()).SequenceEqual(b ?? new()), codes => codes.Count, codes => codes.ToList());

    // "1 09:00-15:00,2 …": short, and read by nobody but this class.
    private static readonly ValueConverter<List<RoomHour>, string> HoursAsText = new(
        hours => string.Join(',', hours.Select(Write)), text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Read).ToList());

    private static readonly ValueComparer<List<RoomHour>> HoursCompared = new(
        (a, b) => (a ?? new()).SequenceEqual(b ?? new()), hours => hours.Count, hours => hours.ToList());

    public void Configure(EntityTypeBuilder<FamilyRoom> room)
    {
        room.ToTable("FamilyRooms");
        room.Property(x => x.Name).HasMaxLength(FamilyRoom.NameLength);
        room.Property(x => x.Place).HasMaxLength(FamilyRoom.PlaceLength);
        room.Property(x => x.Hours).HasConversion(HoursAsText, HoursCompared).HasMaxLength(FamilyRoom.HoursLength).AuditValue();
        room.Property(x => x.HoursNote).HasMaxLength(FamilyRoom.NoteLength);
        room.Property(x => x.Resources).HasConversion(CodesAsText, CodesCompared).HasMaxLength(FamilyRoom.ResourcesLength);
        room.Property(x => x.OwnResources).HasMaxLength(FamilyRoom.NoteLength);
        room.Property(x => x.SignLanguages).HasConversion(CodesAsText, CodesCompared).HasMaxLength(FamilyRoom.LanguagesLength);
        room.Property(x => x.PhotoAlt).HasMaxLength(FamilyRoom.AltLength);
        room.Property(x => x.ValidUntil).AuditValue();
        room.Property(x => x.RemovedAt).AuditValue();
        room.Ignore(x => x.IsRemoved);
        room.HasOne<Schools.School>().WithMany().HasForeignKey(x => x.SchoolId);
        room.HasOne(x => x.Photo).WithMany().HasForeignKey(x => x.PhotoId);
        room.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        room.HasIndex(x => new { x.SchoolId, x.RemovedAt });
    }

    private static string Write(RoomHour hour) => string.Create(CultureInfo.InvariantCulture, $"{(int)hour.Day} {hour.From:HH:mm}-{hour.To:HH:mm}");

    private static RoomHour Read(string text) => new(
        (DayOfWeek)(text[0] - '0'), TimeOnly.ParseExact(text[2..7], "HH:mm", CultureInfo.InvariantCulture), TimeOnly.ParseExact(text[8..13], "HH:mm", CultureInfo.InvariantCulture));
}
