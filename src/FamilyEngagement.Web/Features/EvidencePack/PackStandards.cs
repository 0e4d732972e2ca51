using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardsReport;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>The standards of a pack: states, figures, checklists, evidence and history, with roles instead of people.</summary>
public class PackStandards(AppDbContext db, PackStandings standings, DistrictCache district, DistrictClock clock, IStringLocalizer<Words> words)
{
    private sealed record Ticked(int StandardId, int ItemId, int ById, DateTime At, DateOnly? ValidUntil);

    private sealed record Assigned(int StandardId, int ItemId, int OwnerId, DateOnly? DueOn);

    private sealed record Said(int StandardId, StandardStep Step, int ById, DateTime At, string Note);

    private sealed record Rows(ILookup<int, Ticked> Ticks, ILookup<int, Assigned> Owners, ILookup<int, Said> History);

    /// <param name="files">The files that go in, by their id.</param>
    public async Task<IReadOnlyList<PackStandard>> Of(int schoolId, PackChoice choice, IReadOnlyList<PieceRow> pieces, IReadOnlyDictionary<int, PackFile> files, IReadOnlyDictionary<int, PortalRole> roles, PackText text)
    {
        var standing = await standings.Of(schoolId, choice);
        var rows = await Load(schoolId, choice);
        var byStandard = pieces.ToLookup(piece => piece.StandardId);
        return [.. choice.Chosen.Select(standard =>
        {
            var where = $"{standard.Number}. {standard.ShortTitle}";
            var now = standing.GetValueOrDefault(standard.Id) ?? new PackStanding(StandardState.NotStarted, MetBy.Nobody, []);
            return new PackStandard(
                standard.Number, standard.Title, words[now.State.Label()], words.Say(now.MetBy), [.. now.Figures.Select(Figure)],
                [.. standard.Items.Select(item => Item(item, rows.Ticks[standard.Id].FirstOrDefault(tick => tick.ItemId == item.Id), rows.Owners[standard.Id].FirstOrDefault(owner => owner.ItemId == item.Id)))],
                [.. byStandard[standard.Id].Select(piece => Piece(piece, standard, where))],
                [.. rows.History[standard.Id].Select(said => new PackEvent(clock.DayOf(said.At), Role(said.ById), words[said.Step.Label()], text.Of(said.Note, words["{0}: history, {1:yyyy-MM-dd}", where, clock.DayOf(said.At)])))],
                [.. choice.Serves[standard.Id]]);
        })];

        string Role(int userId) => roles.TryGetValue(userId, out var role) ? words[role.Label()] : words["District staff"];

        PackItem Item(ChecklistItem item, Ticked? tick, Assigned? owner) => new(
            item.Text, tick is null ? "" : Role(tick.ById), tick is null ? null : clock.DayOf(tick.At), tick?.ValidUntil, owner is null ? "" : Role(owner.OwnerId), owner?.DueOn);

        PackPiece Piece(PieceRow piece, Standard standard, string standardName)
        {
            var day = clock.DayOf(piece.At);
            var where = words["{0}: evidence, {1:yyyy-MM-dd}", standardName, day].Value;
            var library = piece.Library;
            if (library?.Stays is { } reason) text.Leave(where, library.FileId is null ? words["An item of the library"] : words["A file"], words[reason]);
            var isOpen = library is { Stays: null };
            string[] said = [piece.Note, isOpen ? library!.Shows : "", isOpen ? library!.Note : ""];
            return new PackPiece(
                standard.Items.FirstOrDefault(item => item.Id == piece.ItemId)?.Text ?? "",
                isOpen ? text.Of(library!.Title, where) : library is null ? "" : words["Left out: {0}", words[library.Stays!]],
                text.Of(string.Join("\n", said.Where(one => one.Length > 0)), where),
                text.Address(isOpen && library!.Url.Length > 0 ? library.Url : piece.Url, where),
                isOpen && library!.FileId is { } file ? files.GetValueOrDefault(file) : null,
                Role(piece.ById), day, library is null ? piece.ValidUntil : library.ValidUntil);
        }
    }

    private PackFigure Figure(MeasuredRule measured) => new(
        words[measured.Info.Title], words[measured.Info.About], words.Say(measured, district.Settings.SmallGroup), words.SayTarget(measured), measured.Info.Formula, measured.Figure?.AsOf, measured.Rule.Explanation);

    private async Task<Rows> Load(int schoolId, PackChoice choice)
    {
        var (year, ids) = (choice.Year!.Id, choice.Chosen.Select(standard => standard.Id).ToList());
        var records = db.SchoolStandards.In(schoolId).Where(row => row.SchoolYearId == year && ids.Contains(row.StandardId));
        return new Rows(
            (await records.SelectMany(row => row.Ticks, (row, tick) => new Ticked(row.StandardId, tick.ItemId, tick.ById, tick.At, tick.ValidUntil)).ToListAsync()).ToLookup(tick => tick.StandardId),
            (await records.SelectMany(row => row.Assignments, (row, owner) => new Assigned(row.StandardId, owner.ItemId, owner.OwnerId, owner.DueOn)).ToListAsync()).ToLookup(owner => owner.StandardId),
            (await records.SelectMany(row => row.Events, (row, said) => new { row.StandardId, Said = said }).OrderBy(pair => pair.Said.At).ThenBy(pair => pair.Said.Id)
                .Select(pair => new Said(pair.StandardId, pair.Said.Step, pair.Said.ById, pair.Said.At, pair.Said.Note)).ToListAsync()).ToLookup(said => said.StandardId));
    }
}
