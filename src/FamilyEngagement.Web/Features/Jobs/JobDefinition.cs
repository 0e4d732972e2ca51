namespace FamilyEngagement.Web.Features.Jobs;

/// <param name="Key">Stands in the database and in the settings; never changed.</param>
/// <param name="Name">Plain words, an English key for the localizer; so are the next and the last.</param>
/// <param name="Schedule">When, in the district's time zone: seconds minutes hours day month weekday. <c>Jobs:Schedules:{Key}</c> overrides it.</param>
/// <param name="Counts">What its number means, as "{0:N0} mails sent".</param>
/// <param name="AtStart">Also once when a process begins.</param>
public record JobDefinition(string Key, Type Job, string Name, string Does, string Schedule, string Counts, bool AtStart = false);
