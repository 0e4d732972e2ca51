using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>A whole file as it would come in: every row read, matched, and held against the log and against the rows before it.</summary>
public record ImportReading(IReadOnlyList<ReadRow> Rows, FamilyDirectory Directory)
{
    /// <summary>How close in the log two contacts may stand to be the same one.</summary>
    private sealed record Known(int FamilyId, DateOnly Day, string Channel);

    public int Count(ReadKind kind) => Rows.Count(row => row.Kind == kind);

    public IReadOnlyList<ReadRow> Wanted => Rows.Where(row => row.IsWanted).ToList();

    /// <summary>Five queries, however long the file.</summary>
    public static async Task<ImportReading> Of(AppDbContext db, Reader reader, ContactImport import, DistrictCache district, DistrictClock clock, Languages languages)
    {
        var rows = await db.ContactImportRows.AsNoTracking().Where(row => row.ImportId == import.Id).OrderBy(row => row.Number).ToListAsync();
        var directory = await FamilyDirectory.For(db, reader);
        var mapping = import.Mapping;
        var place = mapping.Place(ImportField.Day);
        var order = ImportDays.OrderIn(rows.Where(row => place >= 0 && place < row.Cells.Count).Select(row => row.Cells[place]));
        var read = new RowReader(mapping, order == DayOrder.NotAsked ? mapping.Order : order, directory, district.Words, languages, clock);
        return new ImportReading(await WithoutDoubles(db, reader, rows.ConvertAll(read.Read), clock), directory);
    }

    private static async Task<List<ReadRow>> WithoutDoubles(AppDbContext db, Reader reader, List<ReadRow> rows, DistrictClock clock)
    {
        var days = rows.Where(row => row.Kind == ReadKind.Ready).Select(row => row.Facts!.Day).ToList();
        var (from, to) = (days.DefaultIfEmpty().Min(), days.DefaultIfEmpty().Max());
        var onRecord = (await db.ContactsIn(reader).ReadableBy(reader).Where(contact => contact.VoidedAt == null && contact.Day >= from && contact.Day <= to)
            .Select(contact => new { contact.FamilyId, contact.Day, contact.Channel, contact.OccurredAt, Note = contact.IsRestricted ? "" : contact.Note }).ToListAsync())
            .ToLookup(contact => new Known(contact.FamilyId, contact.Day, contact.Channel), contact => (Minute(clock.ToLocal(contact.OccurredAt)), Folding.Fold(contact.Note)));
        var inFile = new Dictionary<Known, List<(int Number, TimeOnly? Minute, string Note)>>();
        return rows.ConvertAll(row =>
        {
            if (row.Kind != ReadKind.Ready) return row;
            var facts = row.Facts!;
            var key = new Known(row.FamilyId!.Value, facts.Day, facts.Channel);
            TimeOnly? minute = row.HasTime ? Minute(clock.ToLocal(facts.OccurredAt)) : null;
            var note = Folding.Fold(facts.Note);
            if (!inFile.TryGetValue(key, out var before)) inFile.Add(key, before = []);
            var twin = before.Where(other => IsSame(minute, note, other.Minute, other.Note)).Select(other => other.Number).FirstOrDefault();
            before.Add((row.Number, minute, note));
            if (onRecord[key].Any(other => IsSame(minute, note, other.Item1, other.Item2))) return row with { Kind = ReadKind.Duplicate, Problem = new Said("It looks like a contact that is on record.") };
            return twin == 0 ? row : row with { Kind = ReadKind.Duplicate, Problem = new Said("It says the same as row {0}.", twin) };
        });
    }

    /// <summary>The same time or the same note; a row with neither has nothing to tell it apart.</summary>
    private static bool IsSame(TimeOnly? minute, string note, TimeOnly? otherMinute, string otherNote) =>
        (minute is not null && minute == otherMinute) || (note.Length > 0 && note == otherNote) || (minute is null && note.Length == 0);

    private static TimeOnly Minute(DateTime at) => new(at.Hour, at.Minute);
}
