using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>Staff, students and guardians. Nobody is deleted, and nobody is deactivated for not being in the bundle.</summary>
public static class PeopleStep
{
    public static async Task Run(ImportRun run)
    {
        var (staff, students, guardians) = (run.Result.Of("staff"), run.Result.Of("students"), run.Result.Of("guardians"));
        foreach (var row in run.Roster.Of(RosterKind.Staff))
            run.Bring(staff, run.Staff, row.Id, row.IsGone, () => new StaffMember { SourcedId = row.Id, GivenName = row.GivenName, FamilyName = row.FamilyName, Role = row.Role }, member => Fill(member, row, run));
        foreach (var row in run.Roster.Of(RosterKind.Student))
            run.Bring(students, run.Students, row.Id, row.IsGone, () => new Student { SourcedId = row.Id, GivenName = row.GivenName, FamilyName = row.FamilyName }, student => Fill(student, row, run));
        foreach (var row in run.Roster.Of(RosterKind.Guardian))
            run.Bring(guardians, run.Guardians, row.Id, row.IsGone, () => new FamilyMember { SourcedId = row.Id, GivenName = row.GivenName, FamilyName = row.FamilyName }, member => Fill(member, row));
        await run.Db.LinkStaff(run.Staff.Values);
        await run.Db.SaveChangesAsync();
    }

    private static void Fill(StaffMember member, RosterPerson row, ImportRun run)
    {
        (member.GivenName, member.FamilyName, member.Email, member.Role) = (row.GivenName, row.FamilyName, row.Email, row.Role.ToLowerInvariant());
        member.SchoolId = row.Orgs.Select(org => run.Schools.GetValueOrDefault(org)?.Id).FirstOrDefault(id => id is not null);
    }

    private static void Fill(Student student, RosterPerson row, ImportRun run)
    {
        (student.GivenName, student.FamilyName, student.Number) = (row.GivenName, row.FamilyName, row.Number);
        student.PreferredName = Preferred(row) ?? student.PreferredName;
        student.SetSearchText();
        student.Grade = row.Grade ?? student.Grade;
        student.IsEnglishLearner = row.IsEnglishLearner ?? student.IsEnglishLearner;
        student.HasSpecialEducation = row.HasSpecialEducation ?? student.HasSpecialEducation;
        student.Neighborhood = row.Neighborhood ?? student.Neighborhood;
        student.RaceEthnicity = run.Roster.Races.GetValueOrDefault(row.Id) ?? student.RaceEthnicity;
    }

    /// <summary>Many systems repeat the given name there.</summary>
    private static string? Preferred(RosterPerson row) => row.GivenName.Equals(row.PreferredName, StringComparison.CurrentCultureIgnoreCase) ? "" : row.PreferredName;

    private static void Fill(FamilyMember member, RosterPerson row)
    {
        (member.GivenName, member.FamilyName, member.Phone, member.Email) = (row.GivenName, row.FamilyName, row.Phone, row.Email);
        member.SetSearchText();
    }
}
