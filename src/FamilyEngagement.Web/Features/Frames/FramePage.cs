using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Frames;

/// <summary>A frame at one school.</summary>
/// <param name="Pieces">Of the school's records of standards, by their id.</param>
public record FramePage(StandardSet Frame, FrameSchool School, string Year, IReadOnlyList<FrameRow> Rows, ILookup<int, EvidenceLine> Pieces)
{
    public int SmallGroup { get; init; }

    /// <summary>Whoever reads has no role at the school: small groups are hidden.</summary>
    public bool IsOutside { get; init; }

    public string Url => $"/schools/{School.Id}/frames/{Frame.Id}";

    public bool HasLinks => Rows.Any(row => row.Served.Count > 0);

    public IReadOnlyList<EvidenceLine> Evidence(StandardStanding standing) => standing.Row is { } row ? [.. Pieces[row.Id]] : [];

    public IEnumerable<Said> Figures(StandardStanding standing) =>
        standing.State == StandardState.DoesNotApply ? [] : standing.Figures.Select(figure => FrameWords.Figure(figure, SmallGroup, IsOutside));
}

public record FrameSchool(int Id, string Name, string Code);

public record FrameRow(Standard Standard, IReadOnlyList<ServedBy> Served);

public record ServedBy(StandardStanding Standing, string Note);
