namespace FamilyEngagement.Web.Seeding;

/// <summary>What schools and the district write about each standard in the demo district.</summary>
internal static class DemoStandardWords
{
    public sealed record Words(string[] Evidence, string[] Says, string Help, string Answer, string Return);

    public static Words Of(int number) => All[(number - 1) % All.Length];

    private static readonly Words[] All =
    [
        new(
            ["Family room 104, open Monday to Friday, 7:30 to 4.", "The library is ours every second Thursday evening. The sign is in five languages.", "Room 12 has a couch, a computer and toys for small children."],
            ["Parents chose the hours. Two evenings a month bring the most families.", "Child care by older students made the difference."],
            "We lost our parent room to a class. Where else can families meet?", "The district lends the community center next door on Tuesdays. Marcus set it up.", "Add the hours and who opens the room in the evening."),
        new(
            ["Described in the school plan, page 4.", "Thursday, 2:45 to 3:30, is family time in every schedule.", "Grade teams call together on Wednesday mornings."],
            ["Every teacher has 40 minutes on Thursday. Nobody schedules meetings then.", "Two phones and the quiet room are kept free in that time."],
            "There is no common planning time, so teachers call from home.", "The scheduling office found a shared block for the second half of the year.", "The schedule shows grades K to 2 only. Add the other grades."),
        new(
            ["One named person answers questions. A backup is named too.", "The front office writes each question down and says who will answer.", "A card with the phone number went home in eleven languages."],
            ["Questions go to one phone, and one person calls back the same day.", "Families get an answer within two school days, and we told them so."],
            "Our phone line is down half of the week and the office is one person short.", "A second line was ordered, and the district answers on Mondays until then.", "Name a backup for days when your contact person is out."),
        new(
            ["Home language is asked again at every conference.", "The notice about language services went home on the first day.", "The interpreter line’s number is on every desk."],
            ["We use the phone interpreter line for every call. It takes two minutes more.", "Staff who speak the language make the first call of the year."],
            "We cannot find a Somali interpreter for calls. Arabic is hard too.", "Two interpreters from the district’s pool call for you on Wednesdays.", "Say which languages you cover, and how a teacher reaches an interpreter."),
        new(
            ["Described in the school plan, page 6.", "A box for ideas and a short survey by text message.", "Coffee with the principal, first Friday of the month."],
            ["Each teacher has five families to talk with. We look at the list every Friday.", "We posted what changed because of last spring’s survey."],
            "Voicemail is all we get. We need a way to text families.", "The district’s texting account is open for your school.", "Add how families hear what came of their ideas."),
        new(
            ["Data night was held with 64 families.", "A sample report in plain words, in three languages.", "Conferences were by phone too, for families who work at night."],
            ["Families took home a one-page report and asked their own questions.", "Students explained their own results."],
            "Our reports are only in English and no one here can translate them.", "The translation office takes two pages a school each term.", "Add the sample report. The link opens only inside your school."),
        new(
            ["A page for each grade went home in October.", "Reading evening with 40 families.", "Home visits before the first day of school."],
            ["The pages are short: one game, one book, one question.", "Teachers show it, families try it, then they take it home."],
            "We have ideas but no time to write them for families.", "The district shared pages for every grade that you can use.", "Say which grades got the pages. Kindergarten is missing."),
        new(
            ["Every course in the catalog has its page.", "Given out in the first week and posted online.", "The office prints a syllabus when a family asks."],
            ["One template for all courses keeps it to a page.", "Departments check each other’s pages in August."],
            "Only 6 of 31 courses have a syllabus.", "The curriculum office shares a template and one day of help.", "The science courses have none yet. Add them."),
    ];
}
