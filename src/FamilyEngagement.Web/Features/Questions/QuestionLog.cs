using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.Questions;

/// <summary>What a contact does to questions: it opens one, answers one, or, corrected or voided, no longer does. The contact log saves both together.</summary>
public class QuestionLog(AppDbContext db, DistrictCache district)
{
    /// <summary>A new contact.</summary>
    /// <param name="what">What the family wants to know, when it waits for an answer; else none.</param>
    /// <param name="answers">The questions that the contact was made for.</param>
    public async Task Follow(Contact contact, string? what, IReadOnlyCollection<int> answers)
    {
        if (what is not null) db.Questions.Add(Question.Ask(contact, what, district.Hours, district.Settings.AnswerDays));
        if (answers.Count == 0) return;
        var asked = await db.Questions.In(contact.SchoolId).Include(question => question.Events).ThenInclude(step => step.Contact)
            .Where(question => answers.Contains(question.Id) && question.FamilyId == contact.FamilyId && question.State == QuestionState.Open).ToListAsync();
        foreach (var question in asked) question.Try(contact, district.Hours);
    }

    /// <summary>A contact that was corrected or voided.</summary>
    public async Task Review(Contact contact, int userId, DateTime now)
    {
        var concerned = await db.Questions.Include(question => question.Events).ThenInclude(step => step.Contact)
            .Where(question => question.ContactId == contact.Id || question.Events.Any(step => step.ContactId == contact.Id)).ToListAsync();
        foreach (var question in concerned)
        {
            // What was never asked needs no answer. Past due it still counts, whatever became of the contact.
            if (contact.IsVoided && question.ContactId == contact.Id && question.State == QuestionState.Open) question.Close(ClosedWithout.NotAQuestion, userId, now, "");
            question.Settle(district.Hours);
        }
    }

    /// <summary>Says anew when what is open is due: the calendar, the school day or the district's limit may have changed. No one's work is in the way of it.</summary>
    public async Task Reckon()
    {
        foreach (var question in await db.Questions.AsNoTracking().Where(question => question.State == QuestionState.Open).ToListAsync())
        {
            var before = question.DueAt;
            question.Reckon(district.Hours, district.Settings.AnswerDays);
            if (question.DueAt != before)
                await db.Questions.Where(row => row.Id == question.Id && row.State == QuestionState.Open).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, question.DueAt));
        }
    }

    /// <summary>
    /// Saves what is tracked. When someone else changed a question or a follow-up a moment ago, the contact is saved all the
    /// same: what it did to the question is worked out again on what stands there now.
    /// </summary>
    public async Task Save()
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException clash)
        {
            foreach (var entry in clash.Entries) await entry.ReloadAsync();
            foreach (var question in clash.Entries.Select(entry => entry.Entity).OfType<Question>())
            {
                await db.QuestionEvents.Where(step => step.QuestionId == question.Id).Include(step => step.Contact).LoadAsync();
                question.Settle(district.Hours);
            }

            await db.SaveChangesAsync();
        }
    }
}
