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
    public async Task Review(Contact contact, DateTime now)
    {
        var concerned = await db.Questions.Include(question => question.Events).ThenInclude(step => step.Contact)
            .Where(question => question.ContactId == contact.Id || question.Events.Any(step => step.ContactId == contact.Id)).ToListAsync();
        foreach (var question in concerned)
        {
            // What was never asked needs no answer. Past due it still counts, whatever became of the contact.
            if (contact.IsVoided && question.ContactId == contact.Id && question.State == QuestionState.Open) question.Close(ClosedWithout.NotAQuestion, contact.AuthorId, now, "");
            question.Settle(district.Hours);
        }
    }

    /// <summary>Someone else took a question a moment ago: what this contact did to it is worked out again on what stands there now.</summary>
    public async Task Again(DbUpdateConcurrencyException clash)
    {
        foreach (var entry in clash.Entries) await entry.ReloadAsync();
        foreach (var question in clash.Entries.Select(entry => entry.Entity).OfType<Question>()) question.Settle(district.Hours);
    }
}
