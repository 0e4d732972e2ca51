using FamilyEngagement.Tests.Documents;
using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Syllabi;

namespace FamilyEngagement.Tests.Measures;

/// <summary>What is on paper: documents, courses and syllabi, the plan.</summary>
internal sealed partial class MeasuredDistrict
{
    private static readonly string[] DocumentKinds = ["compact", "handbook", "language-services", "engagement-plan", "notice", "gone-from-the-list"];
    private static readonly string[] Written = ["es", "pt", "ht", "vi", "ar", "so", "fr", "kea"];

    private async Task Papers(int schoolId, int by)
    {
        for (var at = _random.Next(8); at > 0; at--)
        {
            var document = ADocument.Of(schoolId, Year().Id, by, _now, Pick(DocumentKinds), $"Paper {at}", [.. Written.Where(_ => Sometimes(2))]);
            foreach (var copy in document.Copies.Where(_ => Sometimes(9))) copy.SetRemoved(true, by, _now);
            foreach (var language in Written.Where(_ => Sometimes(6))) document.Copies.Add(Machine(schoolId, by, language));
            if (Sometimes(3)) document.Distributions[0].SetRemoved(true, by, _now);
            if (Sometimes(3)) Renew(document, by);
            if (Sometimes(7)) document.SetRemoved(true, by, _now);
            await portal.Have(document);
        }
    }

    private DocumentCopy Machine(int schoolId, int by, string language) => new()
    {
        SchoolId = schoolId,
        Number = 1,
        On = portal.Today,
        Language = language,
        Maker = CopyMaker.Machine,
        Reason = Sometimes(2) ? "No translator was free." : "",
        ById = by,
        At = _now,
    };

    private void Renew(FamilyDocument document, int by)
    {
        var version = new DocumentVersion { SchoolId = document.SchoolId, Number = 2, On = portal.Today.AddDays(-3), Changed = "The hours", ById = by, At = _now };
        if (Sometimes(3)) version.SetRemoved(true, by, _now);
        document.Versions.Add(version);
        foreach (var language in Written.Where(_ => Sometimes(3)).Prepend("en"))
            document.Copies.Add(new DocumentCopy { SchoolId = document.SchoolId, Number = 2, On = portal.Today, Language = language, Maker = language == "en" ? CopyMaker.Original : CopyMaker.Human, ById = by, At = _now });
        if (Sometimes(2)) document.Distributions.Add(new DocumentDistribution { SchoolId = document.SchoolId, Number = 2, On = portal.Today.AddDays(-1), Way = DistributionWay.Email, Languages = "en", ById = by, At = _now });
        document.FindCurrent();
    }

    private async Task Courses(int schoolId, int by)
    {
        for (var at = _random.Next(10); at > 0; at--)
        {
            var isTyped = Sometimes(3);
            var course = await portal.Have(new Course { SourcedId = isTyped ? null : $"course-{Portal.Next()}", SchoolId = isTyped ? schoolId : null, Title = $"Course {at}", Grades = "06", IsActive = !Sometimes(9) });
            for (var classes = isTyped ? 0 : _random.Next(3); classes > 0; classes--)
                await portal.Have(new SchoolClass { SourcedId = $"class-{Portal.Next()}", SchoolId = Sometimes(4) ? Pick(Schools).Id : schoolId, Title = "Class", Type = Pick(["homeroom", "scheduled", "", "Homeroom"]), CourseId = course.Id, IsActive = !Sometimes(6) });
            if (Sometimes(5)) await portal.Have(new SyllabusNeed { SchoolId = schoolId, CourseId = course.Id, SchoolYearId = Year().Id, IsNeeded = Sometimes(2), Reason = "We say so.", ById = by, At = _now });
            foreach (var language in Written.Append("en").Where(_ => Sometimes(4))) await portal.Have(Posted(schoolId, course.Id, language, by));
        }
    }

    private Syllabus Posted(int schoolId, int courseId, string language, int by)
    {
        var syllabus = new Syllabus { SchoolId = schoolId, CourseId = courseId, SchoolYearId = Year().Id, Language = language, Kind = SyllabusKind.Text, Text = "What we learn.", PostedOn = portal.Today, ById = by, At = _now };
        if (Sometimes(6)) syllabus.Replace(_now);
        if (Sometimes(6)) syllabus.Remove(by, _now);
        return syllabus;
    }

    private async Task Plan(int schoolId, int by)
    {
        foreach (var year in new[] { portal.ThisYear, portal.YearBefore(portal.ThisYear) }.Where(_ => !Sometimes(4)))
        {
            var plan = new Plan { SchoolId = schoolId, SchoolYearId = year.Id };
            for (var goals = _random.Next(4); goals > 0; goals--)
            {
                var goal = PlanStory.AGoal(schoolId, 200 + goals);
                for (var more = _random.Next(4); more > 0; more--) goal.Strategies.Add(new PlanStrategy { SchoolId = schoolId, Position = more + 10, What = "Call each family", StartsOn = Sometimes(3) ? null : portal.Today.AddDays(_random.Next(-40, 40)) });
                plan.Sections.Add(goal);
            }

            await portal.Have(plan);
            if (Sometimes(2)) await portal.Edit(plan, written => written.Take(PlanStep.Send, by, _now));
        }
    }

    private SchoolYear Year() => Sometimes(6) ? portal.YearBefore(portal.ThisYear) : portal.ThisYear;
}
