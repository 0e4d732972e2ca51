using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Families;

/// <summary>Which of the families without a two-way talk to call.</summary>
public class CallListFilter
{
    /// <summary>"never": no word got through this term; "untried": nobody has tried.</summary>
    public string? Show { get; set; }

    public string? Language { get; set; }

    public string? Grade { get; set; }

    public async Task<List<UnreachedFamily>> Apply(AppDbContext db, Reader reader, List<UnreachedFamily> families)
    {
        var fitting = families.Where(family => Show switch { "untried" => family.Attempts == 0, "never" => family.Attempts == family.NoAnswers, _ => true });
        if (Language is not null) fitting = fitting.Where(family => family.Language == Language);
        if (Grade is not null)
        {
            var inGrade = (await db.StudentsIn(reader).Where(student => student.Grade == Grade).SelectMany(student => student.Families, (_, link) => link.FamilyId).ToListAsync()).ToHashSet();
            fitting = fitting.Where(family => inGrade.Contains(family.Id));
        }

        return [.. fitting];
    }
}
