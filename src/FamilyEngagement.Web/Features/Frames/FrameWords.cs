using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Frames;

/// <summary>English keys for what stands under a frame.</summary>
public static class FrameWords
{
    /// <summary>One measure in one line, with the walls that the school's own page has.</summary>
    public static Said Figure(MeasuredRule measured, int smallGroup, bool isOutside)
    {
        var title = new Said(measured.Info.Title);
        if (measured.Figure is not { } figure || !figure.HasData && measured.Info.Unit != MeasureUnit.Count) return new("{0}: no figure yet", title);
        var (value, isSmall) = (figure.Value, measured.IsSmall(smallGroup));
        if (isSmall && isOutside) return new("{0}: too few families to show", title);
        return measured.Info.Unit switch
        {
            MeasureUnit.Share when isSmall => new("{0}: {1:N0} of {2:N0}", title, value.Part, value.Whole),
            _ when !measured.HasEnough => new("{0}: too little to say, {1:N0} of {2:N0} needed", title, value.Whole, measured.Rule.MinimumData),
            MeasureUnit.Share => new("{0}: {1}% ({2:N0} of {3:N0})", title, value.Percent, value.Part, value.Whole),
            MeasureUnit.Rate => new("{0}: {1:N1}", title, (double)value.Part / value.Whole),
            MeasureUnit.Minutes => new("{0}: {1:N1} hours of school time", title, value.Part / 60.0),
            _ => new("{0}: {1:N0}", title, value.Part),
        };
    }

    /// <summary>A piece of evidence in one line.</summary>
    public static Said Piece(EvidenceLine piece) => piece.Library is { IsHidden: true }
        ? new("Kept inside the school: it has names of families.")
        : new("{0}", string.Join(" ", new[] { piece.Library?.Title, piece.Note, piece.Url }.Where(text => !string.IsNullOrEmpty(text))));
}
