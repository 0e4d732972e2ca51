namespace FamilyEngagement.Web.Features.Interpreters;

public enum InterpreterShow { Upcoming, Past }

public class InterpreterFilter
{
    public InterpreterShow Show { get; set; }

    public string? Language { get; set; }

    public int? Page { get; set; }

    public bool IsSet => Show != InterpreterShow.Upcoming || !string.IsNullOrEmpty(Language);

    public IQueryable<InterpreterRequest> Apply(IQueryable<InterpreterRequest> requests)
    {
        requests = Show == InterpreterShow.Past
            ? requests.Where(request => request.Status != InterpreterStatus.Requested && request.Status != InterpreterStatus.Confirmed)
            : requests.Where(request => request.Status == InterpreterStatus.Requested || request.Status == InterpreterStatus.Confirmed);
        return string.IsNullOrEmpty(Language) ? requests : requests.Where(request => request.Language == Language);
    }

    /// <summary>What is to come by day, the next first; what is over newest first.</summary>
    public IQueryable<InterpreterRequest> Sorted(IQueryable<InterpreterRequest> requests) => Show == InterpreterShow.Past
        ? requests.OrderByDescending(request => request.StartsAt).ThenByDescending(request => request.Id)
        : requests.OrderBy(request => request.StartsAt).ThenBy(request => request.Id);

    public static string Label(InterpreterShow show) => show == InterpreterShow.Past ? "Past and canceled" : "Upcoming";
}
