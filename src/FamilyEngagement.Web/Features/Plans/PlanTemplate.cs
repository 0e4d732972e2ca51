using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Which schools' plans a council must approve.</summary>
public enum CouncilNeed { Nobody, TitleISchools, AllSchools }

/// <summary>
/// The district's template of one school year. A plan copies the sections when it is started, so that a later version of the
/// template changes no plan; the plan keeps which one it was started from, for its dates and approvals.
/// </summary>
public class PlanTemplate : IVersioned
{
    /// <summary>The key of every goal; the goals of a plan lie together, in the gap that the template leaves.</summary>
    public const string GoalKey = "goals-and-strategies";

    public const int MostGoals = 9, MostSections = 30, NoteLength = 600, MostReviews = 6;

    internal const int Gap = 100;

    public int Id { get; set; }
    public required int SchoolYearId { get; init; }
    public SchoolYear SchoolYear { get; set; } = null!;
    /// <summary>1, 2, … within the year.</summary>
    public required int Number { get; init; }
    /// <summary>None while it is being made; then plans are started from it and its text stays.</summary>
    public DateTime? PublishedAt { get; set; }
    public string Note { get; set; } = "";
    /// <summary>When schools should have sent their plan.</summary>
    public DateOnly? DueOn { get; set; }
    /// <summary>The days by which the school looks at its plan again, in order.</summary>
    public List<DateOnly> ReviewDays { get; set; } = [];
    public CouncilNeed SchoolSiteCouncil { get; set; }
    public CouncilNeed SchoolParentCouncil { get; set; }
    public Guid Version { get; set; }
    public List<PlanTemplateSection> Sections { get; } = [];

    /// <summary>A new plan of the school, with the sections that apply to it. Load the sections first.</summary>
    public Plan Start(School school)
    {
        var plan = new Plan { SchoolId = school.Id, SchoolYearId = SchoolYearId, Template = this };
        plan.Sections.AddRange(Sections.Where(section => section.AppliesTo(school)).OrderBy(section => section.Position).Select((section, at) => section.Begin(school.Id, Gap * (at + 1))));
        return plan;
    }

    /// <summary>From now on plans start from it, and nothing in it changes any more.</summary>
    public void Publish(DateTime now)
    {
        MustBeOpen();
        PublishedAt = now;
    }

    /// <summary>A text section at the end; the one section of goals is there from the start.</summary>
    public PlanTemplateSection AddText(string title)
    {
        MustBeOpen();
        if (Sections.Count >= MostSections) throw new InvalidOperationException("The template is full.");
        var section = new PlanTemplateSection { Position = Sections.Count == 0 ? 1 : Sections.Max(other => other.Position) + 1, Key = NewKey(title), Kind = SectionKind.Text, Title = title };
        Sections.Add(section);
        return section;
    }

    public void Remove(PlanTemplateSection section)
    {
        MustBeOpen();
        if (section.Kind == SectionKind.Goal) throw new InvalidOperationException("A template keeps its goals.");
        Sections.Remove(section);
    }

    /// <summary>Changes places with the section before or after it; at the end of the list nothing moves.</summary>
    public void Move(PlanTemplateSection section, bool up)
    {
        MustBeOpen();
        var inOrder = Sections.OrderBy(other => other.Position).ToList();
        var at = inOrder.IndexOf(section);
        var to = Math.Clamp(up ? at - 1 : at + 1, 0, inOrder.Count - 1);
        (inOrder[at], inOrder[to]) = (inOrder[to], inOrder[at]);
        for (var place = 0; place < inOrder.Count; place++) inOrder[place].Position = place + 1;
    }

    private void MustBeOpen()
    {
        if (PublishedAt is not null) throw new InvalidOperationException("A published template does not change.");
    }

    /// <summary>Of the title's letters, so that a section that comes back in another version is known again.</summary>
    private string NewKey(string title)
    {
        var words = string.Concat(Folding.Fold(title).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = string.Join('-', words);
        key = key.Length == 0 ? "section" : key[..Math.Min(key.Length, PlanSection.KeyLength - 4)];
        var free = key;
        for (var number = 2; free == GoalKey || Sections.Any(section => section.Key == free); number++) free = $"{key}-{number}";
        return free;
    }

    /// <summary>The same for another year or as the next version, not published; days move along by whole weeks.</summary>
    public PlanTemplate Copy(SchoolYear from, SchoolYear to, int number)
    {
        var shift = (to.StartsOn.DayNumber - from.StartsOn.DayNumber) / 7 * 7;
        var copy = new PlanTemplate
        {
            SchoolYearId = to.Id,
            Number = number,
            Note = Note,
            DueOn = DueOn?.AddDays(shift),
            ReviewDays = [.. ReviewDays.Select(day => day.AddDays(shift))],
            SchoolSiteCouncil = SchoolSiteCouncil,
            SchoolParentCouncil = SchoolParentCouncil,
        };
        copy.Sections.AddRange(Sections.Select(section => section.Copy()));
        return copy;
    }

    /// <summary>Every 90 days from the first one on, on the next school day, while the year lasts.</summary>
    public static List<DateOnly> NinetyDays(SchoolYear year)
    {
        var days = new List<DateOnly>();
        for (var day = year.StartsOn.AddDays(90); day <= year.EndsOn; day = day.AddDays(90)) days.Add(year.NextSchoolDay(day));
        return days;
    }
}

/// <summary>A section as the template asks for it.</summary>
public class PlanTemplateSection
{
    public int Id { get; set; }
    public int TemplateId { get; set; }
    public required int Position { get; set; }
    public required string Key { get; init; }
    public required SectionKind Kind { get; init; }
    public SectionParts Parts { get; set; }
    public required string Title { get; set; }
    public string Guidance { get; set; } = "";
    public string Example { get; set; } = "";
    public int? WordLimit { get; set; }
    public bool IsRequired { get; set; }
    public bool IsTitleIOnly { get; set; }
    /// <summary>For schools that teach any grade from here; none means from the first.</summary>
    public string? LowGrade { get; set; }
    public string? HighGrade { get; set; }

    public bool AppliesTo(School school) => (!IsTitleIOnly || school.IsTitleI) && Grades.Overlap(school.LowGrade, school.HighGrade, LowGrade, HighGrade);

    public PlanTemplateSection Copy() => new()
    {
        Position = Position,
        Key = Key,
        Kind = Kind,
        Parts = Parts,
        Title = Title,
        Guidance = Guidance,
        Example = Example,
        WordLimit = WordLimit,
        IsRequired = IsRequired,
        IsTitleIOnly = IsTitleIOnly,
        LowGrade = LowGrade,
        HighGrade = HighGrade,
    };

    internal PlanSection Begin(int schoolId, int position) => new()
    {
        SchoolId = schoolId,
        Position = position,
        Key = Key,
        Kind = Kind,
        Parts = Parts,
        Title = Kind == SectionKind.Goal ? "" : Title,
        Guidance = Guidance,
        Example = Example,
        WordLimit = WordLimit,
        IsRequired = IsRequired,
    };
}
