using System.Diagnostics;
using FamilyEngagement.Benchmarks;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using Microsoft.Extensions.DependencyInjection;

const string Usage = """
    seed --schools 125 --students 50000 --contacts 1000000 --db FILE   fills a new file with a made-up district
    pages --db FILE                                                    opens each page of the contact log and says what it costs
    """;

var options = args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1]);
int Number(string name, int usual) => options.TryGetValue(name, out var text) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : usual;
if (args is not ["seed" or "pages", ..] || !options.TryGetValue("db", out var file))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var plans = new QueryPlans("Contacts", "ContactStudents", "ContactRevisions");
await using var portal = new MeasuredPortal(file, plans);
if (args[0] == "seed")
{
    if (File.Exists(file))
    {
        Console.Error.WriteLine($"{file} is there already. Name a new file.");
        return 2;
    }

    var since = Stopwatch.GetTimestamp();
    var speed = await new SeedRun(portal.Services).Fill(Number("schools", 125), Number("students", 50_000), Number("contacts", 1_000_000), Console.WriteLine);
    Console.WriteLine($"The log was written at {speed:N0} rows a second; all of it took {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s, {new FileInfo(file).Length / 1048576:N0} MB.");
    return 0;
}

await using var scope = portal.Services.CreateAsyncScope();
var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
// The one with a plan, papers and sessions.
var school = await db.Plans.Select(row => row.SchoolId).FirstAsync();
var family = await db.FamiliesIn(school).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
Console.WriteLine($"{await db.Contacts.MaxAsync(row => row.Id):N0} contacts; the school has {await db.FamiliesIn(school).CountAsync():N0} families.");
await portal.Services.GetRequiredService<FamilyEngagement.Web.Features.District.DistrictCache>().Load();
Console.WriteLine($"Counting its reach again, as each saved contact does: {await CountRun.BestOf(portal.Services, school):0} ms.");
var night = await CountRun.Night(portal.Services);
Console.WriteLine($"Counting all measures of {night.Schools:N0} schools, as each night does: {night.Seconds:0.0} s.");
var plan = await db.Plans.Where(row => row.SchoolId == school).Select(row => row.Id).FirstOrDefaultAsync();
var session = await db.SessionSignIns.Where(row => row.SchoolId == school).Select(row => row.SessionId).FirstOrDefaultAsync();
return await new PagesRun(portal, plans, school, family, plan, session).Run() ? 0 : 1;
