using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Interpreters;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Interpreters that Kingsley asked for: some to come, one of them late, one canceled, and what came of those before.</summary>
public class DemoInterpreters(AppDbContext db, DistrictClock clock)
{
    public async Task Make(int schoolId, int liaison, int principal, IReadOnlyDictionary<int, string> told)
    {
        var rules = await db.InterpreterRulesOn(clock.Today);
        int? Family(string name) => told.Where(family => family.Value == name).Select(family => (int?)family.Key).FirstOrDefault();

        Add("ht", InterpreterMode.InPerson, 6, 3, 60, "Meeting about the reading plan", liaison, Family("Jean-Baptiste"));
        Add("so", InterpreterMode.Phone, 5, 16, 30, "Welcome talk", liaison, Family("Warsame"), (InterpreterStep.Confirm, 12, "The office sends the number to dial."));
        Add("kea", InterpreterMode.InPerson, 20, 4, 120, "Parent council meeting", principal, null, (InterpreterStep.Confirm, 1, "Dulce from the office comes."));
        Add(InterpreterRequest.Asl, InterpreterMode.Asl, 26, 2, 120, "Data night", principal, null);
        Add("ar", InterpreterMode.InPerson, -3, 24, 60, "Welcome visit", principal, Family("المصري"), (InterpreterStep.Confirm, 15, ""), (InterpreterStep.TookPlace, 2, "Very good. The family asked many questions."));
        Add("vi", InterpreterMode.Video, -9, 26, 45, "Conference", liaison, Family("Nguyễn"), (InterpreterStep.Confirm, 20, ""), (InterpreterStep.Cancel, 14, "The family asked for another day."));
        Add("yue", InterpreterMode.Phone, -12, 30, 30, "First talk", liaison, Family("黃 (Wong)"), (InterpreterStep.NobodyCame, 12, "The family did not pick up; the interpreter was there."));
        Add("kea", InterpreterMode.InPerson, -41, 60, 60, "Home visit", liaison, Family("Fortes"), (InterpreterStep.Confirm, 50, ""), (InterpreterStep.TookPlace, 41, ""));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        void Add(string language, InterpreterMode mode, int inDays, int askedDaysAgo, int minutes, string session, int by, int? familyId, params (InterpreterStep Step, int DaysAgo, string Text)[] steps)
        {
            var day = Weekday(clock.Today.AddDays(inDays));
            var asked = clock.Today.AddDays(-askedDaysAgo);
            var startsAt = clock.ToUtc(day.ToDateTime(new TimeOnly(mode == InterpreterMode.InPerson ? 17 : 14, 30)));
            var rule = rules[InterpreterRequest.KindOf(mode)];
            var request = new InterpreterRequest
            {
                SchoolId = schoolId,
                FamilyId = familyId,
                Session = session,
                Language = language,
                Mode = mode,
                StartsAt = startsAt,
                Day = day,
                Minutes = minutes,
                RequesterId = by,
                RequestedAt = clock.ToUtc(asked.ToDateTime(new TimeOnly(9, 20))),
                RuleId = rule.Id,
                IsLate = day < rule.FirstDay(asked),
                CancelBy = rule.CancelBy(startsAt),
            };
            foreach (var (step, daysAgo, text) in steps) request.Take(step, by, step is InterpreterStep.TookPlace or InterpreterStep.NobodyCame ? startsAt.AddHours(3) : clock.ToUtc(clock.Today.AddDays(-daysAgo).ToDateTime(new TimeOnly(11, 5))), text);
            db.InterpreterRequests.Add(request);
        }
    }

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(1), _ => day };
}
